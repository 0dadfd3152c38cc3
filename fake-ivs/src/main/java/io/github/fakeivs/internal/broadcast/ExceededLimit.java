package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.event.LimitBreach;

/**
 * A limit and the amount by which it is exceeded.
 *
 * @param name the name of the limit in the event
 * @param limit the limit
 * @param exceededBy the actual value minus the limit
 * @param unit the unit of both
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
