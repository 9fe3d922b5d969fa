package dev.chora.copier.switching;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.render.Failures;
import dev.chora.copier.render.Jinja;
import dev.chora.copier.yaml.YamlFailure;
import dev.chora.copier.yaml.YamlText;
import dev.chora.jinja.TemplateException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the answers of one template into those of another. Answers to questions of the same name are taken over; the map
 * of an {@link Origin} comes first. What does not fit its new question is dropped later, by the interview, like any old
 * answer that no longer fits.
 */
public final class AnswerMap {
    private AnswerMap() {}

    /**
     * The answers to go on with.
     *
     * @param old the project's answers
     * @param origin null when the new template knows nothing of the old one
     * @param config of the new template
     * @param jinja of the new template
     * @throws CopierException when a text of the map does not render
     */
    public static LastAnswers carry(LastAnswers old, @Nullable Origin origin, TemplateConfig config, Jinja jinja) {
        Map<String, @Nullable Object> carried = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> answer : old.values().entrySet()) {
            if (config.questions().containsKey(answer.getKey())) {
                carried.put(answer.getKey(), answer.getValue());
            }
        }
        if (origin != null) {
            for (Map.Entry<String, @Nullable Object> entry : origin.answers().entrySet()) {
                if (entry.getValue() == null) {
                    carried.remove(entry.getKey());
                } else {
                    carried.put(entry.getKey(), value(entry.getKey(), entry.getValue(), old, origin, config, jinja));
                }
            }
        }
        return LastAnswers.of(carried);
    }

    private static @Nullable Object value(
            String question, Object written, LastAnswers old, Origin origin, TemplateConfig config, Jinja jinja) {
        Object[] place = {"_" + Origins.SETTING, origin.index(), "answers", question};
        Object rendered;
        try {
            rendered = jinja.value(written, old.values());
        } catch (TemplateException failure) {
            throw Failures.inConfig(config, failure, "The answer to \"" + question + "\" in \"_migrate_from\"", place);
        }
        if (!(rendered instanceof String text) || isText(config, question)) {
            return rendered;
        }
        try {
            return YamlText.load(text);
        } catch (YamlFailure wrong) {
            throw new CopierException(
                    ErrorKind.CONFIG,
                    "The answer to \"" + question + "\" in \"_migrate_from\" is no value of YAML: "
                            + wrong.getMessage(),
                    config.place(0, 0, place),
                    null);
        }
    }

    /** Whether a question wants a text: all others have their rendered answers read as YAML, as from the command line. */
    private static boolean isText(TemplateConfig config, String question) {
        Map<String, @Nullable Object> details = config.questions().getOrDefault(question, Map.of());
        Object type = details.get("type");
        if (Boolean.TRUE.equals(details.get("multiselect"))) {
            return false;
        }
        return type == null
                ? details.get("default") instanceof String
                : List.of("str", "path").contains(type);
    }
}
