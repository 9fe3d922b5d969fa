package dev.chora.copier.question;

import dev.chora.copier.answers.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers at one moment, to come back to. */
record AnswersState(Map<String, @Nullable Object> given, Map<String, @Nullable Object> last, List<String> hidden) {
    static AnswersState of(Answers answers) {
        return new AnswersState(
                new LinkedHashMap<>(answers.given()),
                new LinkedHashMap<>(answers.last()),
                new ArrayList<>(answers.hidden()));
    }

    void restore(Answers answers) {
        answers.given().clear();
        answers.given().putAll(given);
        answers.last().clear();
        answers.last().putAll(last);
        answers.hidden().clear();
        answers.hidden().addAll(hidden);
    }
}
