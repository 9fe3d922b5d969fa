package dev.chora.matrix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers to try a template with.
 *
 * @param name what reports call it
 * @param answers by question; questions that are not named take their default
 */
public record Combination(String name, Map<String, @Nullable Object> answers) {
    public Combination {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
