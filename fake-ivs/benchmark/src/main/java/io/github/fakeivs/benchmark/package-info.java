/** Benchmarks that compare the fake with a hand-written stub and a mock. */
package io.github.fakeivs.benchmark;
