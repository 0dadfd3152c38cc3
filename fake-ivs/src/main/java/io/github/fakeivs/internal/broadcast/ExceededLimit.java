package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.event.LimitBreach;

/**
 * A limit and how far beyond it something is.
 *
 * @param name the name that the event gives it
 * @param limit the limit
 * @param exceededBy the value less the limit
 * @param unit what both are counted in
 */
record ExceededLimit(String name, long limit, long exceededBy, String unit) {

  static ExceededLimit concurrentBroadcasts(long limit, long streams) {
    return new ExceededLimit(
        LimitBreach.CONCURRENT_BROADCASTS, limit, streams - limit, "active streams");
  }

  static ExceededLimit concurrentViewers(long limit, long viewers) {
    return new ExceededLimit(LimitBreach.CONCURRENT_VIEWERS, limit, viewers - limit, "viewers");
  }

  static ExceededLimit ingestBitrate(long limit, long bitrate) {
    return new ExceededLimit(LimitBreach.INGEST_BITRATE, limit, bitrate - limit, "bits per second");
  }

  static ExceededLimit totalPixels(long limit, long pixels) {
    return new ExceededLimit(LimitBreach.INGEST_RESOLUTION, limit, pixels - limit, "total pixels");
  }

  static ExceededLimit pixelsPerEdge(long limit, long pixels) {
    return new ExceededLimit(
        LimitBreach.INGEST_RESOLUTION, limit, pixels - limit, "pixels per edge");
  }
}
