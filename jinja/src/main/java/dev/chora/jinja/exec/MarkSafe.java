package dev.chora.jinja.exec;

import dev.chora.jinja.python.Html;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Frame;
import org.jspecify.annotations.Nullable;

/** Marks a text as safe where output is escaped. */
public final class MarkSafe extends ExprNode {
    private final ExprNode value;

    public MarkSafe(ExprNode value) {
        this.value = value;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        return of(frame, value.evaluate(frame));
    }

    static @Nullable Object of(Frame frame, @Nullable Object text) {
        return frame.context.autoescape() ? new Markup(Py.str(text)) : text;
    }

    /** What is printed where output is escaped. */
    static String escaped(@Nullable Object value) {
        return Html.escape(value).text();
    }
}
