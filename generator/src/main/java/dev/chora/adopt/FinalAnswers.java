package dev.chora.adopt;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Generation;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.question.FilledQuestion;
import dev.chora.jinja.python.Py;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of the answers that were found: which are settled, which a person is asked for, which are remembered. */
final class FinalAnswers {
    private FinalAnswers() {}

    /** Given answers must fit; one that does not would silently give way to the default. */
    static void requireTaken(CopyRequest copy, List<FilledQuestion> sheet) {
        for (FilledQuestion question : sheet) {
            if (question.wanted() && !question.answered() && copy.data().containsKey(question.name())) {
                throw new CopierException(
                        ErrorKind.ANSWER,
                        "The answer to question \"" + question.name() + "\" does not fit: "
                                + Py.repr(copy.data().get(question.name()))
                                + (question.choices().isEmpty()
                                        ? " is no valid " + question.type().word()
                                        : " is not in " + Py.repr(question.choices())),
                        "Give another answer with -d " + question.name() + "=…");
            }
        }
    }

    /** The questions whose default is worked out from other answers. */
    static Set<String> computed(Generation generation) {
        TemplateConfig config = generation.config();
        Set<String> computed = new HashSet<>();
        for (Map.Entry<String, Map<String, @Nullable Object>> question :
                config.questions().entrySet()) {
            boolean rendered = question.getValue().get("default") instanceof String text
                    && !generation.jinja().isPlain(text);
            if (rendered) {
                computed.add(question.getKey());
            }
        }
        return computed;
    }

    /** The answers that nobody needs to be asked for. */
    static Map<String, @Nullable Object> certain(Map<String, FoundAnswer> answers) {
        Map<String, @Nullable Object> certain = new LinkedHashMap<>();
        for (Map.Entry<String, FoundAnswer> answer : answers.entrySet()) {
            if (!answer.getValue().open()) {
                certain.put(answer.getKey(), answer.getValue().value());
            }
        }
        return certain;
    }

    /** Secret answers leave no trace in an answers file, so nobody is asked for them. */
    static Map<String, @Nullable Object> secrets(Tried best) {
        Map<String, @Nullable Object> secrets = new LinkedHashMap<>();
        for (FilledQuestion question : best.sheet()) {
            if (question.secret() && question.answered()) {
                secrets.put(question.name(), question.value());
            }
        }
        return secrets;
    }

    /** What is only likely: the defaults of the questions that are put. */
    static Map<String, @Nullable Object> guesses(Map<String, FoundAnswer> answers) {
        Map<String, @Nullable Object> guesses = new LinkedHashMap<>();
        for (Map.Entry<String, FoundAnswer> answer : answers.entrySet()) {
            if (answer.getValue().open() && answer.getValue().confidence() > 0) {
                guesses.put(answer.getKey(), answer.getValue().value());
            }
        }
        return guesses;
    }

    /** The answers as they are remembered, with what is known of each. */
    static Map<String, FoundAnswer> settled(
            Map<String, FoundAnswer> answers, Generation generation, Set<String> asked) {
        Map<String, @Nullable Object> remembered = generation.remembered();
        Map<String, FoundAnswer> settled = new LinkedHashMap<>();
        for (String name : generation.config().questions().keySet()) {
            if (!remembered.containsKey(name)) {
                continue;
            }
            Object value = remembered.get(name);
            FoundAnswer known = answers.get(name);
            if (asked.contains(name)) {
                settled.put(name, new FoundAnswer(value, 1, List.of(), FoundAnswer.Origin.PERSON));
            } else if (known != null && Py.equal(known.value(), value)) {
                settled.put(name, known);
            } else {
                settled.put(name, new FoundAnswer(value, 0, List.of(), FoundAnswer.Origin.DEFAULT));
            }
        }
        return settled;
    }
}
