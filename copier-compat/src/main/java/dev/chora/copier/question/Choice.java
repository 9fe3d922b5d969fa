package dev.chora.copier.question;

import org.jspecify.annotations.Nullable;

/**
 * One choice, rendered.
 *
 * @param label what the person sees
 * @param value the answer before it is read as the type of the question
 * @param disabled why it may not be chosen; empty when it may
 */
public record Choice(String label, @Nullable Object value, String disabled) {
    /** Whether it may be chosen. */
    public boolean enabled() {
        return disabled.isEmpty();
    }
}
