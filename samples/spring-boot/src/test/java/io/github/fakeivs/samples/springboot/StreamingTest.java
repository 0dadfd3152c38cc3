package io.github.fakeivs.samples.springboot;

import io.github.fakeivs.junit5.WithFakeIvs;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The whole application with a fake Amazon IVS: one context for all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
// The tests say when the board is brought up to date.
@SpringBootTest(properties = "streaming.board.refresh=-")
@AutoConfigureMockMvc
@WithFakeIvs
@interface StreamingTest {}
