package io.github.fakeivs.samples;

import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;

/** An auditorium, which builds its own client: no test can inject another one. */
public final class Auditorium {

  private static final IvsClient IVS = IvsClient.create();

  private final String channelArn;

  private Auditorium(String channelArn) {
    this.channelArn = channelArn;
  }

  /** Opens an auditorium with its own channel. */
  public static Auditorium open(String name) {
    return new Auditorium(IVS.createChannel(request -> request.name(name)).channel().arn());
  }

  public String channelArn() {
    return channelArn;
  }

  /** Returns how many viewers watch; none if nothing is on. */
  public long audience() {
    try {
      return IVS.getStream(request -> request.channelArn(channelArn)).stream().viewerCount();
    } catch (ChannelNotBroadcastingException nothingIsOn) {
      return 0;
    }
  }
}
