package io.github.fakeivs.springboot;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application as users have it. */
@SpringBootApplication
class StreamingApplication {}
