package dev.chora.jinja;

import org.jspecify.annotations.Nullable;

/** A test: {@code value is name(arguments)}. */
@FunctionalInterface
public interface Test {
    /**
     * Decides.
     *
     * @param value what stands left of {@code is}; null is {@code None}
     * @throws TemplateException as Jinja2's test raises
     */
    boolean test(Evaluation evaluation, @Nullable Object value, Arguments arguments);
}
