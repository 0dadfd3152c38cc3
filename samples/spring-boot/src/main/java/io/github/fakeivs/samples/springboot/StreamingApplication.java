package io.github.fakeivs.samples.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A web application that opens channels and shows who is live. */
@SpringBootApplication
@EnableScheduling
public class StreamingApplication {

  /** Starts the application. */
  public static void main(String[] args) {
    SpringApplication.run(StreamingApplication.class, args);
  }
}
