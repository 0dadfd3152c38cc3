/** What the fake does on an AWS SDK that has more than it. */
package io.github.fakeivs.compatibility.newer;
