package dev.chora.jinja;

import org.jspecify.annotations.Nullable;

/** A filter: {@code value | name(arguments)}. Values are those of {@link dev.chora.jinja.python}. */
@FunctionalInterface
public interface Filter {
    /**
     * Applies the filter.
     *
     * @param evaluation what is being rendered: environment, names in scope, autoescape, limits
     * @param value what stands left of the bar; null is {@code None}
     * @param arguments what stands in the parentheses, without the value
     * @throws TemplateException as Jinja2's filter raises
     */
    @Nullable
    Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments);
}
