/** What concerns the oldest AWS SDK alone, and does not run on newer ones. */
package io.github.fakeivs.compatibility.oldest;
