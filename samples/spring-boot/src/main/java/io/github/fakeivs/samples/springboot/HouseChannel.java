package io.github.fakeivs.samples.springboot;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.ivs.IvsClient;

/** The platform's own channel, which is there as soon as the application is. */
@Component
class HouseChannel implements InitializingBean {

  static final String NAME = "house";

  private final IvsClient ivs;

  HouseChannel(IvsClient ivs) {
    this.ivs = ivs;
  }

  @Override
  public void afterPropertiesSet() {
    if (ivs.listChannels(channels -> channels.filterByName(NAME)).channels().isEmpty()) {
      ivs.createChannel(channel -> channel.name(NAME));
    }
  }
}
