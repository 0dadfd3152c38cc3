package io.github.fakeivs.samples.kotlin

import software.amazon.awssdk.services.ivs.IvsClient
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException
import software.amazon.awssdk.services.ivs.model.Stream
import software.amazon.awssdk.services.ivs.model.StreamHealth
import software.amazon.awssdk.services.ivs.model.StreamSummary

/** The public catalogue of an account's channels. */
class Catalogue(private val ivs: IvsClient) {

    /** Returns the status of a channel, or null if there is no such channel (any more). */
    fun statusOf(channelArn: String): ChannelStatus? =
        try {
            ivs.getStream { it.channelArn(channelArn) }.stream().toStatus()
        } catch (_: ChannelNotBroadcastingException) {
            ChannelStatus.Offline
        } catch (_: ResourceNotFoundException) {
            null
        }

    /**
     * Returns the names of the channels that are on air, those with most viewers first.
     *
     * A channel without a name is not for the public.
     */
    fun onAir(limit: Int = 20): List<String> =
        ivs.listStreamsPaginator {}
            .flatMap { it.streams() }
            .sortedByDescending { it.viewers ?: 0 }
            .take(limit)
            .chunked(CHANNELS_PER_BATCH)
            .flatMap(::namesOf)

    private fun namesOf(streams: List<StreamSummary>): List<String> {
        val names = ivs.batchGetChannel { batch -> batch.arns(streams.map { it.channelArn() }) }
            .channels()
            .associate { it.arn() to it.name() }
        return streams.mapNotNull { names[it.channelArn()] }.filter(String::isNotEmpty)
    }

    private companion object {
        /** The service's limit. */
        const val CHANNELS_PER_BATCH = 50
    }
}

private fun Stream.toStatus() = ChannelStatus.OnAir(
    since = startTime(),
    viewers = viewerCount().takeUnless { it == NOT_COUNTED },
    stuttering = health() == StreamHealth.STARVING,
)

private val StreamSummary.viewers: Long?
    get() = viewerCount().takeUnless { it == NOT_COUNTED }

/** What Amazon IVS answers when counting took too long. */
private const val NOT_COUNTED = -1L
