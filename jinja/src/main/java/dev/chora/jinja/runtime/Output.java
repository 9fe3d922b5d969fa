package dev.chora.jinja.runtime;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buffer that a template, or a part of one, writes into. Short texts are copied together; long ones are kept as
 * they are until the end, where {@code String.join} copies each once.
 */
public final class Output {
    private static final int LONG = 512;

    private final StringBuilder text;
    private final long limit;
    private @Nullable List<String> parts;
    private int partsLength;
    private int largestBuffer;

    public Output(Rendering rendering, int capacity) {
        this.text = new StringBuilder(capacity);
        this.limit = rendering.limits().outputChars();
    }

    public void write(String string) {
        int length = string.length();
        if ((long) partsLength + text.length() + length > limit) {
            throw new TemplateException(ErrorKind.LIMIT_EXCEEDED, "the output is longer than " + limit + " characters");
        }
        if (length < LONG) {
            text.append(string);
        } else {
            keep(string);
        }
    }

    private void keep(String string) {
        if (parts == null) {
            parts = new ArrayList<>();
        }
        flush(parts);
        parts.add(string);
        partsLength += string.length();
    }

    private void flush(List<String> into) {
        int length = text.length();
        if (length > 0) {
            largestBuffer = Math.max(largestBuffer, length);
            partsLength += length;
            into.add(text.toString());
            text.setLength(0);
        }
    }

    /** Writes what {@code str(value)} gives. */
    public void print(@Nullable Object value) {
        if (value instanceof String string) {
            write(string);
        } else if (value instanceof Long number) {
            text.append(number.longValue());
        } else {
            write(Py.str(value));
        }
    }

    /** All that was written. */
    @Override
    public String toString() {
        if (parts == null) {
            return text.toString();
        }
        flush(parts);
        return String.join("", parts);
    }

    public int length() {
        return partsLength + text.length();
    }

    /** The most characters that were copied together: a capacity that suits the same template next time. */
    public int largestBuffer() {
        return Math.max(largestBuffer, text.length());
    }
}
