package dev.chora.jinja.exec;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Output;
import org.jspecify.annotations.Nullable;

/** An expression that can be evaluated. */
public abstract class ExprNode {
    /** The value; null is {@code None}. */
    public abstract @Nullable Object evaluate(Frame frame);

    /** The value as a condition. */
    public boolean test(Frame frame) {
        Object value = evaluate(frame);
        return value instanceof Boolean bool ? bool : Py.truth(value);
    }

    /** Writes the value, unescaped. */
    public void print(Frame frame, Output out) {
        out.print(evaluate(frame));
    }
}
