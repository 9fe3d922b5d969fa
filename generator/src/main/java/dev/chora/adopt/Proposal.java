package dev.chora.adopt;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers to try out together.
 *
 * @param values texts as they stand in the project, or lists of them
 * @param weight how much speaks for them before they are tried
 * @param plain whether the mark came out as it went in, so that the text may be the answer as it is
 */
record Proposal(Map<String, @Nullable Object> values, double weight, boolean plain) {}
