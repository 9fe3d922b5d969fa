package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Frame;
import org.jspecify.annotations.Nullable;

/** The current time, as {@code jinja2_time} writes it. */
public final class Now extends LocatedExpr {
    private final ExprNode zone;
    private final String sign;
    private final @Nullable ExprNode offset;
    private final @Nullable ExprNode format;

    public Now(Position at, ExprNode zone, String sign, @Nullable ExprNode offset, @Nullable ExprNode format) {
        super(at);
        this.zone = zone;
        this.sign = sign;
        this.offset = offset;
        this.format = format;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        Object where = zone.evaluate(frame);
        Object shift = offset == null ? null : offset.evaluate(frame);
        Object pattern = format == null ? null : format.evaluate(frame);
        try {
            String text = pattern == null ? dev.chora.jinja.time.Now.DEFAULT_FORMAT : Py.str(pattern);
            return offset == null
                    ? dev.chora.jinja.time.Now.format(Py.str(where), text)
                    : dev.chora.jinja.time.Now.format(Py.str(where), sign, Py.str(shift), text);
        } catch (TemplateException e) {
            throw located(e);
        }
    }
}
