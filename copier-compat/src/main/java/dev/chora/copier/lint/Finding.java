package dev.chora.copier.lint;

import dev.chora.copier.Location;
import org.jspecify.annotations.Nullable;

/**
 * One mistake.
 *
 * @param message what is wrong, in one sentence
 * @param location where; files are relative to the template
 * @param advice what to do; null when the message says it all
 */
public record Finding(
        Rule rule,
        String message,
        Location location,
        @Nullable String advice) {}
