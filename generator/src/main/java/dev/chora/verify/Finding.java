package dev.chora.verify;

import org.jspecify.annotations.Nullable;

/**
 * One fault.
 *
 * @param rule the id of the rule that found it, the same in every report and in {@code --skip}; hadolint's own DL code
 *     where it is the same rule
 * @param message what is wrong, in one sentence
 * @param place where, or null when it is nowhere in particular
 * @param advice what to do, in one sentence
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        @Nullable Place place,
        String advice) {}
