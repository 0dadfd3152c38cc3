package io.github.fakeivs.springboot;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;

/** The beans of the application, with clients that no test may get to make. */
@Configuration(proxyBeanMethods = false)
class StreamingBeans {

  @Bean
  IvsClient ivs() {
    throw new AssertionError("the application's own client was made");
  }

  @Bean
  IvsAsyncClient ivsAsync() {
    throw new AssertionError("the application's own client was made");
  }

  @Bean(destroyMethod = "shutdown")
  ExecutorService workers() {
    return Executors.newSingleThreadExecutor();
  }

  /** Opens a channel when the application starts. */
  @Bean
  Lobby lobby(IvsClient ivs, IvsAsyncClient ivsAsync, ExecutorService workers) {
    ivs.createChannel(channel -> channel.name("lobby"));
    return new Lobby(ivs, ivsAsync, workers);
  }
}
