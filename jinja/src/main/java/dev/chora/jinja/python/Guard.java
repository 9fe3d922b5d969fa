package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import org.jspecify.annotations.Nullable;

/** Refuses values over the limits before they are made: repetition, padding and powers make much out of little. */
public final class Guard {
    /** What renders in this thread, so that operations deep inside of values are charged to it. */
    private static final ThreadLocal<@Nullable Evaluation> RUNNING = new ThreadLocal<>();

    private Guard() {}

    /** Notes what renders in this thread from now on, and gives what did before. */
    public static @Nullable Evaluation enter(@Nullable Evaluation evaluation) {
        Evaluation before = RUNNING.get();
        RUNNING.set(evaluation);
        return before;
    }

    /**
     * Charges work on the inside of values, such as comparing the elements of a list, to whatever renders in this thread.
     *
     * @throws TemplateException of kind {@link ErrorKind#LIMIT_EXCEEDED}
     */
    public static void work(long steps) {
        Evaluation evaluation = RUNNING.get();
        if (evaluation != null) {
            evaluation.charge(steps);
        }
    }

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
