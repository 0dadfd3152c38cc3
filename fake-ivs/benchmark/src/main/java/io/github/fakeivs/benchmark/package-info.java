/** Benchmarks that compare the fake with a hand-written stub, a mock and a mock server. */
package io.github.fakeivs.benchmark;
