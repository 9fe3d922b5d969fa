package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Html;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Output;
import dev.chora.jinja.runtime.Rendering;
import org.jspecify.annotations.Nullable;

/** Texts joined by {@code ~}; where output is escaped, one safe part makes the others escaped and the whole safe. */
public final class Concat extends LocatedExpr {
    private final ExprNode[] parts;
    private final boolean escaping;

    public Concat(Position at, ExprNode[] parts, boolean escaping) {
        super(at);
        this.parts = parts;
        this.escaping = escaping;
    }

    @Override
    public Object evaluate(Frame frame) {
        @Nullable Object[] values = new Object[parts.length];
        boolean safe = false;
        for (int i = 0; i < parts.length; i++) {
            Object value = parts[i].evaluate(frame);
            safe |= escaping && value instanceof Markup;
            values[i] = value;
        }
        try {
            return join(frame.context.rendering(), values, safe);
        } catch (TemplateException e) {
            throw located(e);
        }
    }

    private static Object join(Rendering rendering, @Nullable Object[] values, boolean safe) {
        String[] texts = new String[values.length];
        long length = 0;
        for (int i = 0; i < values.length; i++) {
            texts[i] = safe ? Html.escape(values[i]).text() : Py.str(values[i]);
            length += texts[i].length();
        }
        if (length > 64) {
            Guard.length(length, rendering.limits());
            rendering.charge(length >> 4);
        }
        StringBuilder joined = new StringBuilder((int) length);
        for (String text : texts) {
            joined.append(text);
        }
        return safe ? new Markup(joined.toString()) : joined.toString();
    }

    @Override
    public void print(Frame frame, Output out) {
        if (escaping) {
            super.print(frame, out);
            return;
        }
        @Nullable Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].evaluate(frame);
        }
        for (Object value : values) {
            out.print(value);
        }
    }
}
