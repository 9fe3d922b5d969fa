package dev.chora.adopt;

import dev.chora.copier.question.FilledQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to begin a search with where the template has no default: without any answer a strict template would not even
 * render.
 */
final class Start {
    /** Texts of the kinds that validators ask for. */
    private static final List<Object> PLACEHOLDERS = List.of(
            "example",
            "Example",
            "example-name",
            "example_name",
            "1.0.0",
            "me@example.org",
            "https://example.org",
            "1");

    private Start() {}

    /** The answers, with the first that fits for each question that has neither an answer nor a default. */
    static Map<String, @Nullable Object> complete(Trial trial, Map<String, @Nullable Object> answers) {
        Map<String, @Nullable Object> complete = new LinkedHashMap<>(answers);
        List<FilledQuestion> sheet = trial.sheet(complete);
        for (int i = 0; i < sheet.size(); i++) {
            FilledQuestion question = sheet.get(i);
            if (question.wanted() && !question.answered()) {
                fill(trial, complete, question, i);
                sheet = trial.sheet(complete);
            }
        }
        return complete;
    }

    private static void fill(Trial trial, Map<String, @Nullable Object> answers, FilledQuestion question, int index) {
        List<?> candidates = question.multiselect()
                ? List.of(List.of())
                : question.choices().isEmpty() ? PLACEHOLDERS : question.choices();
        for (Object candidate : candidates) {
            answers.put(question.name(), candidate);
            if (trial.sheet(answers).get(index).proposed()) {
                return;
            }
        }
        answers.remove(question.name());
    }
}
