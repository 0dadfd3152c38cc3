package io.github.fakeivs.samples.besideamock;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.IdleChannel;
import io.github.fakeivs.junit5.LiveChannel;
import io.github.fakeivs.junit5.WithFakeIvs;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelLatencyMode;

/** The suite with a fake. */
@WithFakeIvs
@ExtendWith(VariantUnderTest.class)
class CreatorChannelsFakeTest {

  private IvsClient ivs;
  private FakeIvs fake;
  private CreatorChannels channels;

  @BeforeEach
  void create(Variant variant) {
    channels = variant.over(ivs);
  }

  @Test
  void aNewChannel_isOfLowLatency_andHasItsCreatorAsTag() {
    String arn = channels.open("anna").channelArn();

    assertThat(fake).channel(arn).hasName("anna").hasTag("creator", "anna");
    assertThat(ivs.getChannel(c -> c.arn(arn)).channel().latencyMode())
        .isEqualTo(ChannelLatencyMode.LOW);
  }

  @Test
  void aCreator_goesLiveWithTheNewChannelsKey() {
    StreamingAccess access = channels.open("anna");

    fake.connect(access.streamKey(), Encoder.obs1080p30());

    assertThat(access.server()).startsWith("rtmps://").endsWith(":443/app/");
    assertThat(fake).channel(access.channelArn()).isLive();
  }

  @Test
  void aSearch_findsThePrefixOnAllPages() {
    ivs.createChannel(c -> c.name("anna-cooks"));
    for (int i = 0; i < 100; i++) {
      ivs.createChannel(c -> c.name("ben-plays"));
    }
    ivs.createChannel(c -> c.name("anna-sings"));

    assertThat(channels.search("anna")).containsExactly("anna-cooks", "anna-sings");
  }

  @Test
  void names_areInTheGivenOrder() {
    String anna = channels.open("anna").channelArn();
    String ben = channels.open("ben").channelArn();

    assertThat(channels.names(List.of(ben, anna))).containsExactly("ben", "anna");
  }

  @Test
  void theAudience_isThatOfTheStream(@LiveChannel(viewers = 120) Channel channel) {
    assertThat(channels.audience(channel.arn())).hasValue(120);
  }

  @Test
  void theAudience_ofAnIdleChannel_isEmpty(@IdleChannel Channel channel) {
    assertThat(channels.audience(channel.arn())).isEmpty();
  }

  @Test
  void aResetStreamKey_isTheOnlyOne() {
    StreamingAccess access = channels.open("anna");

    String streamKey = channels.resetStreamKey(access.channelArn());

    assertThatThrownBy(() -> fake.connect(access.streamKey(), Encoder.obs1080p30()))
        .isInstanceOf(EncoderRefusedException.class);
    assertThat(fake.connect(streamKey, Encoder.obs1080p30())).isLive();
  }

  @Test
  void close_deletesALiveChannel(@LiveChannel Channel channel) {
    channels.close(channel.arn());

    assertThat(fake).hasNoChannel(channel.arn());
  }

  @Test
  void close_deletesAnIdleChannel(@IdleChannel Channel channel) {
    channels.close(channel.arn());

    assertThat(fake).hasNoChannel(channel.arn());
  }
}
