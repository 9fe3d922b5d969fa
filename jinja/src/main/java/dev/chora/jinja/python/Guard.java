package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;

/** Refuses values over the limits before they are made: repetition, padding and powers make much out of little. */
public final class Guard {
    private Guard() {}

    /**
     * Refuses a string or list of this size.
     *
     * @throws TemplateException of kind {@link ErrorKind#LIMIT_EXCEEDED}
     */
    public static void length(long length, Limits limits) {
        if (length > limits.stringChars()) {
            throw new TemplateException(
                    ErrorKind.LIMIT_EXCEEDED,
                    "a value of " + length + " elements is over the limit of " + limits.stringChars());
        }
    }

    /**
     * Refuses an integer of this many bits.
     *
     * @throws TemplateException of kind {@link ErrorKind#LIMIT_EXCEEDED}
     */
    public static void intBits(double bits, Limits limits) {
        if (bits > limits.integerBits()) {
            throw new TemplateException(
                    ErrorKind.LIMIT_EXCEEDED,
                    "an integer of more than " + limits.integerBits() + " bits is over the limit");
        }
    }
}
