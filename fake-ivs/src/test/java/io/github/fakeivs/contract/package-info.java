/**
 * The contract: what a client of Amazon IVS may rely on, told in tests that speak only {@code
 * IvsClient}.
 *
 * <p>One interface for each kind of resource, one default method for each behaviour, each with its
 * {@link io.github.fakeivs.contract.Evidence}. A subclass of {@link
 * io.github.fakeivs.contract.WholeContract} says against whom they run.
 */
package io.github.fakeivs.contract;
