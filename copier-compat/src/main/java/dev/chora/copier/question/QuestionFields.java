package dev.chora.copier.question;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.jinja.python.Py;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a question as {@code copier.yml} has them, with the kinds of value that Copier accepts for each. */
final class QuestionFields {
    /** Keys that Copier fills in itself and refuses in a template. */
    private static final List<String> RESERVED = List.of("answers", "context", "jinja_env", "settings", "var_name");

    /** Stands for a default that is not there. */
    static final Object MISSING = new Object();

    private final TemplateConfig config;
    private final String name;
    private final Map<String, @Nullable Object> details;

    QuestionFields(TemplateConfig config, String name, Map<String, @Nullable Object> details) {
        this.config = config;
        this.name = name;
        this.details = details;
        if (name.equals("now") || name.equals("make_secret")) {
            throw config.error(
                    "\"" + name + "\" cannot be the name of a question: templates know a function of that name",
                    null,
                    name);
        }
        for (String key : RESERVED) {
            if (details.containsKey(key)) {
                throw error("Question \"" + name + "\" must not have the key \"" + key + "\"", key);
            }
        }
    }

    @Nullable
    Object defaultValue() {
        return details.containsKey("default") ? details.get("default") : MISSING;
    }

    /** The list, mapping or template of the choices; an empty list when the question has none. */
    Object choices() {
        if (!details.containsKey("choices")) {
            return List.of();
        }
        Object value = details.get("choices");
        if (value instanceof List || value instanceof Map || value instanceof String) {
            return value;
        }
        throw wrong("choices", "a list, a mapping or a template of one");
    }

    /** The type as written, or the one that the default has. */
    String type() {
        String written = text("type");
        if (!written.isEmpty()) {
            return written;
        }
        Object value = defaultValue();
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof Double) {
            return "float";
        }
        if (value instanceof Long || value instanceof BigInteger) {
            return "int";
        }
        return value instanceof String ? "str" : "yaml";
    }

    boolean secret(boolean bySetting) {
        boolean secret = bySetting || bool("secret");
        if (secret && !details.containsKey("default")) {
            throw error("The secret question \"" + name + "\" needs a default", "default");
        }
        return secret;
    }

    boolean multiselect() {
        return bool("multiselect");
    }

    /** The mark in front of the question; null for the usual one. */
    @Nullable
    String mark() {
        Object value = details.get("qmark");
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong("qmark", "a text");
    }

    /** A text to be rendered; empty when the question does not have it. */
    String text(String key) {
        if (!details.containsKey(key)) {
            return "";
        }
        if (details.get(key) instanceof String text) {
            return text;
        }
        throw wrong(key, "a text");
    }

    /** A text to be rendered, or a boolean. */
    Object condition(String key, boolean otherwise) {
        if (!details.containsKey(key)) {
            return otherwise;
        }
        Object value = details.get(key);
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        Boolean number = zeroOrOne(value);
        if (number == null) {
            throw wrong(key, "a boolean or a template of one");
        }
        return number;
    }

    private boolean bool(String key) {
        if (!details.containsKey(key)) {
            return false;
        }
        Object value = details.get(key);
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof String text) {
            switch (text.toLowerCase(Locale.ROOT)) {
                case "1", "on", "t", "true", "y", "yes":
                    return true;
                case "0", "off", "f", "false", "n", "no":
                    return false;
                default:
                    throw wrong(key, "a boolean");
            }
        }
        Boolean number = zeroOrOne(value);
        if (number == null) {
            throw wrong(key, "a boolean");
        }
        return number;
    }

    private static @Nullable Boolean zeroOrOne(@Nullable Object value) {
        if (value instanceof Number number) {
            double amount = number.doubleValue();
            return amount == 0 ? Boolean.FALSE : amount == 1 ? Boolean.TRUE : null;
        }
        return null;
    }

    private CopierException wrong(String key, String wanted) {
        return error(
                "\"" + key + "\" of question \"" + name + "\" must be " + wanted + ", not " + Py.repr(details.get(key)),
                key);
    }

    /** An error at one key of this question. */
    CopierException error(String message, String key) {
        return new CopierException(ErrorKind.QUESTION, message, config.place(0, 0, name, key), null);
    }
}
