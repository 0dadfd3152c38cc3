package io.github.fakeivs.samples.kotlin

import java.time.Instant

/** What the catalogue shows of a channel. */
sealed interface ChannelStatus {

    data object Offline : ChannelStatus

    /**
     * @property viewers how many watch, or null where Amazon IVS could not count them in time
     * @property stuttering whether the encoder sends too little for a smooth picture
     */
    data class OnAir(val since: Instant, val viewers: Long?, val stuttering: Boolean) : ChannelStatus
}
