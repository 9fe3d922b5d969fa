package dev.chora.copier.question;

import dev.chora.copier.yaml.YamlFailure;
import dev.chora.copier.yaml.YamlText;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.Values;
import dev.chora.jinja.python.json.JsonText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values as a type, with the words and leniency of Copier and of Python's own constructors. */
public final class Cast {
    private Cast() {}

    /** Copier's reading of a condition: numbers, the words of YAML, then plain truth. */
    public static boolean toBool(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        if (!(value instanceof String text)) {
            return Py.truth(value);
        }
        Double number = PythonNumbers.parseFloat(text);
        if (number != null) {
            return number != 0;
        }
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "", "n", "no", "f", "false", "off", "~", "null", "none" -> false;
            default -> true;
        };
    }

    static @Nullable Object to(QuestionType type, @Nullable Object value) {
        if (value == null && type != QuestionType.JSON && type != QuestionType.YAML) {
            throw new Refusal("it is empty, but must be of type " + type.word());
        }
        return switch (type) {
            case BOOL -> toBool(value);
            case INT -> toInt(value);
            case FLOAT -> toFloat(value);
            case JSON -> value instanceof String text ? json(text) : value;
            case YAML -> value instanceof String text ? yaml(text) : value;
            case STR -> toText(value);
            case PATH -> Py.str(value);
        };
    }

    private static Object toInt(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        if (value instanceof Long || value instanceof BigInteger) {
            return value;
        }
        if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
            return Values.integer(new BigDecimal(number).toBigInteger());
        }
        BigInteger parsed = value instanceof String text ? PythonNumbers.parseInt(text) : null;
        if (parsed == null) {
            throw new Refusal(Py.repr(value) + " is no whole number");
        }
        return Values.integer(parsed);
    }

    private static Object toFloat(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1.0 : 0.0;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        Double parsed = value instanceof String text ? PythonNumbers.parseFloat(text) : null;
        if (parsed == null) {
            throw new Refusal(Py.repr(value) + " is no number");
        }
        return parsed;
    }

    private static Object toText(@Nullable Object value) {
        if (value instanceof String) {
            return value;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return Py.str(value);
        }
        if (value instanceof PyBytes bytes) {
            return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
        }
        String kind = value instanceof Map ? "a mapping" : value instanceof Collection ? "a list" : Py.typeName(value);
        throw new Refusal(Py.repr(value) + " is " + kind + " and no text");
    }

    private static @Nullable Object json(String text) {
        try {
            return JsonText.loads(text);
        } catch (TemplateException wrong) {
            throw new Refusal("it is no valid JSON: " + wrong.getMessage());
        }
    }

    private static @Nullable Object yaml(String text) {
        try {
            return YamlText.load(text);
        } catch (YamlFailure wrong) {
            throw new Refusal("it is no valid YAML: " + wrong.getMessage());
        }
    }
}
