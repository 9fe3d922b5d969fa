package dev.chora.copier.lint;

import dev.chora.copier.Location;
import org.jspecify.annotations.Nullable;

/**
 * A text with Jinja in it.
 *
 * @param source the text
 * @param place says where in the template a line and column of it are
 * @param question the question that it belongs to; null for everything else
 * @param key what it is of that question ({@code when}, {@code default} …), or the setting {@code migrate_from} whose
 *     variables are answers of another template; null for everything else
 */
record Text(
        String source,
        Place place,
        @Nullable String question,
        @Nullable String key) {
    /** Where a line and column of a text are. */
    interface Place {
        @Nullable
        Location at(int line, int column);
    }
}
