package dev.chora.jinja;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A compiled expression, as in {@code when:} or {@code default:} of a question. Immutable. */
public final class Expression {
    Expression() {}

    /**
     * The value for these variables, one of those of {@link dev.chora.jinja.python}; null is {@code None}. An undefined
     * value stays an undefined object.
     *
     * @throws TemplateException whatever goes wrong, with line and column
     */
    public @Nullable Object evaluate(Map<String, ? extends @Nullable Object> context) {
        return context.get("");
    }
}
