package dev.chora.jinja.python.format;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Limits;
import dev.chora.jinja.python.FieldAccess;

/** str.format as the sandbox of Jinja2 runs it. */
public final class StrFormat {
    private StrFormat() {}

    /** format.format(*arguments) with fields read as plain Python does. */
    public static String format(String format, Arguments arguments) {
        throw new UnsupportedOperationException();
    }

    /** format.format(*arguments); fields are read through access. */
    public static String format(String format, Arguments arguments, FieldAccess access, Limits limits) {
        throw new UnsupportedOperationException();
    }
}
