/** What is random in the tests, always from a seed: requests, and sequences of operations. */
package io.github.fakeivs.contract.random;
