package io.github.fakeivs.samples.kotlin

import io.github.fakeivs.Broadcast
import io.github.fakeivs.FakeIvs
import io.github.fakeivs.assertj.IvsAssertions.assertThat
import io.github.fakeivs.call.IvsOperation
import io.github.fakeivs.junit5.IdleChannel
import io.github.fakeivs.junit5.LiveChannel
import io.github.fakeivs.junit5.WithFakeIvs
import org.junit.jupiter.api.Test
import software.amazon.awssdk.services.ivs.IvsClient
import software.amazon.awssdk.services.ivs.model.Channel
import java.time.Instant

@WithFakeIvs(clock = "2030-01-01T20:15:00Z")
class CatalogueTest(private val ivs: IvsClient, private val fake: FakeIvs) {

    private val catalogue = Catalogue(ivs)

    @Test
    fun `a channel on air has its viewers`(@LiveChannel(viewers = 120) broadcast: Broadcast) {
        assertThat(catalogue.statusOf(broadcast.channelArn())).isEqualTo(
            ChannelStatus.OnAir(
                since = Instant.parse("2030-01-01T20:15:00Z"),
                viewers = 120,
                stuttering = false,
            ),
        )
    }

    @Test
    fun `viewers that could not be counted are unknown, not -1`(@LiveChannel(viewers = -1) broadcast: Broadcast) {
        assertThat(statusOf(broadcast).viewers).isNull()
    }

    @Test
    fun `a starving stream stutters until the encoder recovers`(@LiveChannel broadcast: Broadcast) {
        broadcast.starve()
        assertThat(statusOf(broadcast).stuttering).isTrue()

        broadcast.recover()
        assertThat(statusOf(broadcast).stuttering).isFalse()
    }

    @Test
    fun `a channel without a stream is offline`(@IdleChannel channel: Channel) {
        assertThat(catalogue.statusOf(channel.arn())).isEqualTo(ChannelStatus.Offline)
    }

    @Test
    fun `a deleted channel has no status`(@IdleChannel channel: Channel) {
        ivs.deleteChannel { it.arn(channel.arn()) }

        assertThat(catalogue.statusOf(channel.arn())).isNull()
    }

    @Test
    fun `most viewers come first, unknown ones last, those without a name not at all`() {
        goLive("chess").viewers(-1)
        goLive("cooking").viewers(7)
        goLive("").viewers(1_000)
        goLive("concert").viewers(120)

        assertThat(catalogue.onAir()).containsExactly("concert", "cooking", "chess")
    }

    @Test
    fun `names are looked up in as many batches as the service asks for`() {
        repeat(60) { goLive("channel-$it") }

        assertThat(catalogue.onAir(limit = 100)).hasSize(60)
        assertThat(fake).received(IvsOperation.BATCH_GET_CHANNEL).times(2)
    }

    private fun goLive(name: String): Broadcast =
        fake.goLive(ivs.createChannel { it.name(name) }.channel().arn())

    private fun statusOf(broadcast: Broadcast): ChannelStatus.OnAir =
        catalogue.statusOf(broadcast.channelArn()) as ChannelStatus.OnAir
}
