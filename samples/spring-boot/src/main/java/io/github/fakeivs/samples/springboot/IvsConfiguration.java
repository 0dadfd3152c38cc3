package io.github.fakeivs.samples.springboot;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.ivs.IvsClient;

@Configuration(proxyBeanMethods = false)
class IvsConfiguration {

  /** Has region and credentials of the environment. */
  @Bean
  IvsClient ivs() {
    return IvsClient.create();
  }
}
