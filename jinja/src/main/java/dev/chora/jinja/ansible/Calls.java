package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.Undefined;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What the filters of this package share: taking arguments apart and turning values into text and numbers. */
final class Calls {
    private Calls() {}

    static TemplateException filterError(String message) {
        return new TemplateException(ErrorKind.FILTER_ARGUMENT_ERROR, message);
    }

    /** {@code to_text(value)}: bytes are decoded, anything else is printed. */
    static String text(@Nullable Object value) {
        return value instanceof PyBytes bytes ? Surrogates.decode(bytes.toByteArray()) : Py.str(value);
    }

    /** {@code to_bytes(value)}. */
    static byte[] bytes(@Nullable Object value) {
        return value instanceof PyBytes bytes ? bytes.toByteArray() : Surrogates.encode(Py.str(value));
    }

    /** The text of a value that must be a str. */
    static String requireString(@Nullable Object value, String message) {
        if (value == null || !Py.isString(value)) {
            throw TemplateException.typeError(message + ", not " + Py.typeName(value));
        }
        return Py.text(value);
    }

    /** The keyword's value; the fallback when it was not given. */
    static @Nullable Object keyword(Arguments arguments, String name, @Nullable Object fallback) {
        int index = arguments.keyword(name);
        return index < 0 ? fallback : arguments.keywordValue(index);
    }

    /** {@code int(value)}. */
    static BigInteger integer(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag ? BigInteger.ONE : BigInteger.ZERO;
        }
        if (value instanceof Long number) {
            return BigInteger.valueOf(number);
        }
        if (value instanceof BigInteger number) {
            return number;
        }
        if (value instanceof Double number) {
            if (number.isNaN()) {
                throw TemplateException.valueError("cannot convert float NaN to integer");
            }
            if (number.isInfinite()) {
                throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "cannot convert float infinity to integer");
            }
            return new BigDecimal(number).toBigInteger();
        }
        if (value != null && Py.isString(value)) {
            return parse(Py.text(value));
        }
        if (value instanceof Undefined undefined) {
            throw undefined.fail();
        }
        throw TemplateException.typeError("int() argument must be a string, a bytes-like object or a real number, not '"
                + Py.typeName(value) + "'");
    }

    private static BigInteger parse(String text) {
        String digits = text.strip();
        boolean lines = digits.startsWith("_") || digits.endsWith("_") || digits.contains("__");
        try {
            if (!lines) {
                return new BigInteger(digits.replace("_", ""));
            }
        } catch (NumberFormatException notAnInteger) {
            // Falls through to Python's message.
        }
        throw TemplateException.valueError("invalid literal for int() with base 10: " + Py.repr(text));
    }
}
