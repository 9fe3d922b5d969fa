package dev.chora.jinja.runtime;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** The buffer that a template, or a part of one, writes into. */
public final class Output {
    private final StringBuilder text;
    private final long limit;

    public Output(Rendering rendering, int capacity) {
        this.text = new StringBuilder(capacity);
        this.limit = rendering.limits().outputChars();
    }

    public void write(String string) {
        if (text.length() + (long) string.length() > limit) {
            throw new TemplateException(ErrorKind.LIMIT_EXCEEDED, "the output is longer than " + limit + " characters");
        }
        text.append(string);
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

    @Override
    public String toString() {
        return text.toString();
    }

    public int length() {
        return text.length();
    }
}
