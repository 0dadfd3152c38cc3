/**
 * What the fake does on any AWS SDK, in short. Compiled against the oldest one that is supported,
 * so that nothing here needs a newer one, and run on that and on newer ones.
 */
package io.github.fakeivs.compatibility;
