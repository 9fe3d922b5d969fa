package dev.chora.verify.dockerfile;

import org.jspecify.annotations.Nullable;

/**
 * An option of an instruction, such as {@code --mount=type=cache,target=/root/.cache}.
 *
 * @param name without the dashes, as written
 * @param value behind the first {@code =}; null when there is none
 * @param line from 1
 */
public record Flag(String name, @Nullable String value, int line) {
    /** The value of a {@code key=value} part of a comma-separated value such as that of {@code --mount}, or null. */
    public @Nullable String part(String key) {
        if (value == null) {
            return null;
        }
        for (String part : value.split(",", -1)) {
            int sign = part.indexOf('=');
            String name = sign < 0 ? part : part.substring(0, sign);
            if (name.strip().equalsIgnoreCase(key)) {
                return sign < 0 ? "" : part.substring(sign + 1);
            }
        }
        return null;
    }
}
