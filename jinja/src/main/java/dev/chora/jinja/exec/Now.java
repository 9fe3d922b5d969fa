package dev.chora.jinja.exec;

import dev.chora.jinja.ast.Position;
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
        throw new UnsupportedOperationException(sign + where + shift + pattern);
    }
}
