package dev.chora.jinja;

import org.jspecify.annotations.Nullable;

/** Anything that a template can call: global functions, macros, bound methods such as {@code 'x'.upper}. */
@FunctionalInterface
public interface PyCallable {
    /**
     * Calls it.
     *
     * @throws TemplateException as Python's callable raises
     */
    @Nullable
    Object call(Evaluation evaluation, Arguments arguments);
}
