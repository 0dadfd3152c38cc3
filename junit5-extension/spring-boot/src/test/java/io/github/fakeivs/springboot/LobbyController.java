package io.github.fakeivs.springboot;

import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;

/** A controller of the application. */
@RestController
class LobbyController {

  private final IvsClient ivs;

  LobbyController(IvsClient ivs) {
    this.ivs = ivs;
  }

  @GetMapping("/channels")
  String channels() {
    return ivs.listChannels(request -> {}).channels().stream()
        .map(ChannelSummary::name)
        .collect(Collectors.joining(","));
  }
}
