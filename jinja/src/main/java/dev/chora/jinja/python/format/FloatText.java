package dev.chora.jinja.python.format;

/** Shortest text of floating point numbers. */
public final class FloatText {
    private FloatText() {}

    /** repr of a float. */
    public static String repr(double value) {
        throw new UnsupportedOperationException();
    }
}
