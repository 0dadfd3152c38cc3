/** What a test can do to a fake besides calling it, and what it can see of it. */
package io.github.fakeivs.control;
