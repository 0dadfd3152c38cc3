/** What the fake costs, beside a hand-written stub and a mock. */
package io.github.fakeivs.benchmark;
