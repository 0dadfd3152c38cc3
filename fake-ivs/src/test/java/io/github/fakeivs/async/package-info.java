/** The asynchronous client, and what a test does with its calls while they are in flight. */
package io.github.fakeivs.async;
