package dev.chora.jinja;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rendering gave.
 *
 * @param output the text
 * @param yieldName the name in Copier's {@code {% yield name from items %}}; null when no such tag ran
 * @param yieldItems the items of that tag, in order; null when no such tag ran
 */
public record RenderResult(
        String output, @Nullable String yieldName, @Nullable List<@Nullable Object> yieldItems) {}
