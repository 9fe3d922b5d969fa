package dev.chora.copier.question;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.jinja.yaml.YamlDumper;
import dev.chora.jinja.yaml.YamlOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders all that an edge needs to put one question. */
final class PromptMaker {
    private final Question question;
    private final @Nullable Object defaultValue;
    private final boolean multiline;

    /**
     * A maker for one question.
     *
     * @param defaultValue as a value of the question, or {@link Question#MISSING}
     */
    PromptMaker(Question question, @Nullable Object defaultValue) {
        this.question = question;
        this.defaultValue = defaultValue;
        this.multiline = Cast.toBool(question.render(question.fields().condition("multiline", false), "multiline"));
    }

    Prompt prompt(int number, int left) {
        PromptKind kind = kind();
        boolean picks = kind == PromptKind.SELECT || kind == PromptKind.CHECKBOX;
        boolean hasDefault = defaultValue != Question.MISSING;
        return new Prompt(
                question.name(),
                question.type().word(),
                kind,
                Py.str(question.render(question.fields().text("help"), "help")),
                hasDefault && !picks ? text() : null,
                hasDefault ? defaultValue : null,
                hasDefault,
                picks ? question.choices() : List.of(),
                picks ? selected() : List.of(),
                Py.str(question.render(question.fields().text("placeholder"), "placeholder")),
                multiline,
                question.secret(),
                question.fields().mark(),
                number,
                left);
    }

    private PromptKind kind() {
        if (question.hasChoices()) {
            return question.multiselect() ? PromptKind.CHECKBOX : PromptKind.SELECT;
        }
        if (question.type() == QuestionType.BOOL) {
            return PromptKind.CONFIRM;
        }
        if (question.secret()) {
            return PromptKind.PASSWORD;
        }
        return question.type() == QuestionType.PATH ? PromptKind.PATH : PromptKind.TEXT;
    }

    /** The default in the form that would be read back, as Copier fills it into the field. */
    private String text() {
        if (defaultValue == null) {
            return "";
        }
        return switch (question.type()) {
            case JSON -> JsonText.dumps(defaultValue, multiline ? JsonStyle.DEFAULT.indented(2L) : JsonStyle.DEFAULT);
            case YAML -> yaml();
            default -> Py.str(defaultValue);
        };
    }

    private String yaml() {
        YamlOptions options = YamlOptions.SAFE_DUMP
                .withFlowStyle(multiline ? YamlOptions.FlowStyle.BLOCK : YamlOptions.FlowStyle.FLOW)
                .withUnicode(true)
                .withLayout(2, Integer.MAX_VALUE);
        String text = YamlDumper.dump(defaultValue, options).strip();
        return text.endsWith("\n...") ? text.substring(0, text.length() - 4) : text;
    }

    private List<Integer> selected() {
        List<Integer> selected = new ArrayList<>(1);
        List<Choice> choices = question.choices();
        for (int i = 0; i < choices.size(); i++) {
            Object value = choices.get(i).value();
            if (question.multiselect()) {
                if (defaultValue instanceof List<?> values && holds(values, question.cast(value))) {
                    selected.add(i);
                }
            } else if (Py.equal(question.cast(value), defaultValue) && selected.isEmpty()) {
                selected.add(i);
            }
        }
        return selected;
    }

    private static boolean holds(List<?> values, @Nullable Object wanted) {
        for (Object value : values) {
            if (Py.equal(value, wanted)) {
                return true;
            }
        }
        return false;
    }
}
