package dev.chora.copier.question;

import dev.chora.copier.CopierException;
import dev.chora.copier.yaml.YamlFailure;
import dev.chora.copier.yaml.YamlText;
import dev.chora.jinja.python.Py;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders the choices of a question in all the forms that Copier reads. */
final class ChoiceList {
    private final Question question;
    private final QuestionFields fields;
    private final List<Choice> choices = new ArrayList<>();

    private ChoiceList(Question question, QuestionFields fields) {
        this.question = question;
        this.fields = fields;
    }

    static List<Choice> of(Question question, QuestionFields fields) {
        ChoiceList list = new ChoiceList(question, fields);
        Object written = fields.choices();
        list.read(written instanceof String template ? list.parsed(template) : written);
        return list.choices;
    }

    private @Nullable Object parsed(String template) {
        String text = String.valueOf(question.render(template, "choices"));
        try {
            return YamlText.load(text);
        } catch (YamlFailure wrong) {
            throw error("render to no valid YAML: " + wrong.getMessage());
        }
    }

    private void read(@Nullable Object written) {
        if (written instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                pair(entry.getKey(), entry.getValue());
            }
        } else if (written instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof List<?> pair) {
                    if (pair.size() != 2) {
                        throw error("hold a pair that is no pair: " + Py.repr(pair));
                    }
                    pair(pair.get(0), pair.get(1));
                } else {
                    add(item, item, "");
                }
            }
        } else {
            throw error("must be a list or a mapping, not " + Py.repr(written));
        }
    }

    private void pair(@Nullable Object label, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> extended)) {
            add(label, value, "");
            return;
        }
        if (!extended.containsKey("value")) {
            throw error("need a \"value\" in " + Py.repr(label));
        }
        Object validator = extended.containsKey("validator") ? extended.get("validator") : "";
        if (!(validator instanceof String)) {
            throw error("have a \"validator\" that is no text in " + Py.repr(label));
        }
        add(label, extended.get("value"), Py.str(question.render(validator, "choices")));
    }

    private void add(@Nullable Object label, @Nullable Object value, String disabled) {
        String shown = Py.str(question.render(label, "choices"));
        Object rendered = question.render(value, "choices");
        Object taken = rendered == null ? shown : rendered;
        try {
            question.cast(taken);
        } catch (Refusal wrong) {
            throw error("hold " + Py.repr(taken) + ", but " + wrong.getMessage());
        }
        choices.add(new Choice(shown, taken, disabled));
    }

    private CopierException error(String problem) {
        return fields.error("The choices of question \"" + question.name() + "\" " + problem, "choices");
    }
}
