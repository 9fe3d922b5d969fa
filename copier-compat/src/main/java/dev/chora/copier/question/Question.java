package dev.chora.copier.question;

import dev.chora.copier.CopierException;
import dev.chora.copier.answers.Answers;
import dev.chora.copier.answers.Settings;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.render.Failures;
import dev.chora.copier.render.Jinja;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.UndefinedKind;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question with everything rendered when asked for, in the context of the answers before it (Copier docs,
 * "Questions"). The context is that of the moment when the question came up and does not change.
 */
final class Question {
    /** Stands for "there is no default". */
    static final Object MISSING = QuestionFields.MISSING;

    private static final String UNSET = "UNSET";

    private final TemplateConfig config;
    private final Jinja jinja;
    private final Settings settings;
    private final String name;
    private final Answers answers;
    private final Map<String, @Nullable Object> context;
    private final QuestionFields fields;
    private final Object written;
    private final boolean secret;
    private final boolean multiselect;
    private final Object when;
    private final Object ask;
    private @Nullable QuestionType type;
    private @Nullable List<Choice> choices;

    Question(
            TemplateConfig config,
            Jinja jinja,
            Settings settings,
            String name,
            boolean secret,
            Answers answers,
            Map<String, @Nullable Object> context) {
        this.config = config;
        this.jinja = jinja;
        this.settings = settings;
        this.name = name;
        this.answers = answers;
        this.context = context;
        Map<String, @Nullable Object> details = config.questions().get(name);
        this.fields = new QuestionFields(config, name, details == null ? Map.of() : details);
        this.written = fields.choices();
        this.multiselect = fields.multiselect();
        this.secret = fields.secret(secret);
        this.when = fields.condition("when", true);
        this.ask = fields.condition("ask", true);
        fields.condition("multiline", false);
        fields.text("help");
        fields.text("placeholder");
        fields.text("validator");
        fields.mark();
    }

    String name() {
        return name;
    }

    boolean secret() {
        return secret;
    }

    boolean multiselect() {
        return multiselect;
    }

    QuestionFields fields() {
        return fields;
    }

    /** Whether the question has choices, as far as can be said before they are rendered. */
    boolean hasChoices() {
        return Py.truth(written);
    }

    boolean isAsked() {
        return Cast.toBool(render(ask, "ask"));
    }

    boolean isWanted() {
        return Cast.toBool(render(when, "when"));
    }

    QuestionType type() {
        if (type == null) {
            Object rendered = render(fields.type(), "type");
            type = QuestionType.find(rendered);
            if (type == null) {
                throw fields.error(
                        "Question \"" + name + "\" has the unknown type " + Py.repr(rendered)
                                + "; known are bool, float, int, json, str, yaml and path",
                        "type");
            }
        }
        return type;
    }

    List<Choice> choices() {
        if (choices == null) {
            choices = ChoiceList.of(this, fields);
        }
        return choices;
    }

    @Nullable
    Object render(@Nullable Object value, String key) {
        return render(value, context, key);
    }

    private @Nullable Object render(@Nullable Object value, Map<String, @Nullable Object> variables, String key) {
        try {
            return jinja.value(value, variables);
        } catch (TemplateException failure) {
            throw Failures.inConfig(config, failure, "\"" + key + "\" of question \"" + name + "\"", name, key);
        }
    }

    /** A value as the type of the question, item by item for a multiple choice. */
    @Nullable
    Object cast(@Nullable Object answer) {
        if (multiselect && answer instanceof List<?> items) {
            List<@Nullable Object> cast = new ArrayList<>(items.size());
            for (Object item : items) {
                cast.add(Cast.to(type(), item));
            }
            return cast;
        }
        return Cast.to(type(), answer);
    }

    /**
     * An answer from anywhere as a value of the question: of its type, and one of its choices.
     *
     * @throws Refusal when it does not fit
     */
    @Nullable
    Object parse(@Nullable Object answer) {
        if (!multiselect) {
            return parseOne(answer);
        }
        Object items = answer instanceof String text ? YamlItems.of(text) : answer;
        if (!(items instanceof List<?> list)) {
            throw new Refusal("it must be a list, but it is " + Py.repr(answer));
        }
        List<@Nullable Object> parsed = new ArrayList<>(list.size());
        for (Object item : list) {
            parsed.add(parseOne(item));
        }
        List<@Nullable Object> inOrder = new ArrayList<>(parsed.size());
        for (Choice choice : choices()) {
            Object value = cast(choice.value());
            if (contains(parsed, value)) {
                inOrder.add(value);
            }
        }
        return inOrder;
    }

    private static boolean contains(List<@Nullable Object> values, @Nullable Object wanted) {
        for (Object value : values) {
            if (Py.equal(value, wanted)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object parseOne(@Nullable Object answer) {
        Object value = cast(answer);
        if (choices().isEmpty()) {
            return value;
        }
        String disabled = "";
        List<@Nullable Object> valid = new ArrayList<>();
        for (Choice choice : choices()) {
            Object candidate = cast(choice.value());
            if (choice.enabled()) {
                valid.add(candidate);
            }
            if (Py.equal(value, candidate)) {
                if (choice.enabled()) {
                    return value;
                }
                disabled = disabled.isEmpty() ? choice.disabled() : disabled;
            }
        }
        throw new Refusal(disabled.isEmpty() ? Py.repr(value) + " is not in " + Py.repr(valid) : disabled);
    }

    /**
     * Asks the validator of the template.
     *
     * @throws ValidatorRefusal with its words
     */
    void validate(@Nullable Object answer) {
        String validator = fields.text("validator");
        if (validator.isEmpty()) {
            return;
        }
        Map<String, @Nullable Object> variables = new HashMap<>(context);
        variables.put(name, answer);
        String words;
        try {
            words = jinja.text(validator, variables).strip();
        } catch (TemplateException failure) {
            words = failure.getMessage();
        }
        if (!words.isEmpty()) {
            throw new ValidatorRefusal(words);
        }
    }

    /**
     * The default: what was given beforehand, the last answer, the user's defaults, or the template's default, as a value
     * of the question; {@link #MISSING} when there is none. Not validated.
     */
    @Nullable
    Object defaultValue() {
        Object value;
        if (answers.beforehand().containsKey(name)) {
            value = answers.beforehand().get(name);
        } else if (answers.last().containsKey(name)) {
            value = answers.last().get(name);
        } else if (answers.userDefaults().containsKey(name)) {
            value = answers.userDefaults().get(name);
        } else {
            boolean set = settings.defaults().containsKey(name);
            value = set ? settings.defaults().get(name) : fields.defaultValue();
            if (value != MISSING) {
                value = renderDefault(value);
            }
            if (value == MISSING) {
                return MISSING;
            }
        }
        return parse(value);
    }

    /** The default, which {@code {{ UNSET }}} takes away; within a list nothing is known of it, as in Copier. */
    private @Nullable Object renderDefault(@Nullable Object value) {
        if (value instanceof String text && jinja.isPlain(text)) {
            return text;
        }
        if (!(value instanceof String)) {
            return render(value, "default");
        }
        Map<String, @Nullable Object> variables = new HashMap<>(context);
        variables.put(UNSET, Undefined.ofHint(UndefinedKind.STRICT, UNSET));
        try {
            return jinja.value(value, variables);
        } catch (TemplateException failure) {
            if (failure.kind() == ErrorKind.UNDEFINED_ERROR
                    && failure.getMessage().equals(UNSET)) {
                return MISSING;
            }
            throw Failures.inConfig(config, failure, "The default of question \"" + name + "\"", name, "default");
        }
    }

    /** An error about an answer that this question does not take. */
    CopierException refuse(Refusal refusal, boolean given) {
        boolean byTemplate = !given
                && !answers.last().containsKey(name)
                && !answers.userDefaults().containsKey(name)
                && !settings.defaults().containsKey(name);
        String what = given
                ? "The answer to question \""
                : byTemplate ? "The default of question \"" : "The default answer to question \"";
        String why = secret && !(refusal instanceof ValidatorRefusal)
                ? "it is no valid " + type().word()
                : refusal.getMessage();
        return new CopierException(
                given ? dev.chora.copier.ErrorKind.ANSWER : dev.chora.copier.ErrorKind.QUESTION,
                what + name + "\" does not fit: " + why,
                byTemplate ? config.place(0, 0, name, "default") : null,
                given ? null : "Give an answer with -d " + name + "=…");
    }
}
