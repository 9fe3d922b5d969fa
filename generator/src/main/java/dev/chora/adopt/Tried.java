package dev.chora.adopt;

import dev.chora.copier.question.FilledQuestion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were tried out, and how well what they make fits the project.
 *
 * @param proposals the answers, without those that were left to their defaults
 * @param score of {@link Scorer#score(Rendering)}
 */
record Tried(Map<String, @Nullable Object> proposals, List<FilledQuestion> sheet, Rendering rendering, double score) {
    /** The question of this name as it was filled in. */
    FilledQuestion question(String name) {
        for (FilledQuestion question : sheet) {
            if (question.name().equals(name)) {
                return question;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
