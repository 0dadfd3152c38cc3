package io.github.fakeivs.samples.springboot;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;

@RestController
class ChannelController {

  /** What a creator asks for. */
  record NewChannel(String name) {}

  /** What a creator enters into an encoder. */
  record StreamingAccess(String channelArn, String server, String streamKey) {

    static StreamingAccess of(CreateChannelResponse created) {
      return new StreamingAccess(
          created.channel().arn(),
          "rtmps://" + created.channel().ingestEndpoint() + ":443/app/",
          created.streamKey().value());
    }
  }

  private final IvsClient ivs;

  ChannelController(IvsClient ivs) {
    this.ivs = ivs;
  }

  @PostMapping("/channels")
  @ResponseStatus(HttpStatus.CREATED)
  StreamingAccess open(@RequestBody NewChannel wanted) {
    return StreamingAccess.of(ivs.createChannel(channel -> channel.name(wanted.name())));
  }
}
