package dev.chora.adopt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer and why it is taken for the right one.
 *
 * @param value one of the values of {@code dev.chora.jinja.python}
 * @param confidence from 0, nothing in the project speaks for this rather than for another answer, to 1
 * @param evidence the first few places that tell this answer from the next best one
 * @param origin where the value comes from
 */
public record FoundAnswer(@Nullable Object value, double confidence, List<Evidence> evidence, Origin origin) {
    /** Where a value comes from. */
    public enum Origin {
        /** From what the files of the project look like. */
        PROJECT,
        /** From what another generator wrote down in the project. */
        RECORD,
        /** Given by the person, beforehand or when asked. */
        PERSON,
        /** The default of the template, for want of anything better. */
        DEFAULT
    }

    /** Below this, an answer is left open for a person to give. */
    public static final double OPEN = 0.5;

    /** Whether a person should say. */
    public boolean open() {
        return origin != Origin.PERSON && confidence < OPEN;
    }
}
