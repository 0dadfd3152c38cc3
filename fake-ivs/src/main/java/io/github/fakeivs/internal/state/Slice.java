package io.github.fakeivs.internal.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive rows of a listing.
 *
 * @param rows the rows
 * @param resumeAfter the position of the last row, or null if no rows follow
 * @param <V> the type of row
 */
public record Slice<V>(List<V> rows, @Nullable Long resumeAfter) {}
