package dev.chora.jinja.exec;

import dev.chora.jinja.runtime.Frame;
import org.jspecify.annotations.Nullable;

/** The names in reach, filters and tests, as the debug extension prints them. */
public final class DebugDump extends ExprNode {
    @Override
    public @Nullable Object evaluate(Frame frame) {
        throw new UnsupportedOperationException();
    }
}
