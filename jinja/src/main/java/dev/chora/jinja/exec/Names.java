package dev.chora.jinja.exec;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.runtime.Frame;
import org.jspecify.annotations.Nullable;

/** Variables that are read. */
public final class Names {
    private Names() {}

    /** A variable of the same frame. */
    public static ExprNode local(String name, int slot) {
        return new Local(name, slot);
    }

    /** A variable of a frame further out. */
    public static ExprNode outer(String name, int hops, int slot) {
        return new Outer(name, hops, slot);
    }

    static @Nullable Object undefined(Frame frame, String name) {
        return Undefined.ofName(frame.context.environment().undefinedKind(), name);
    }

    private static final class Local extends ExprNode {
        private final String name;
        private final int slot;

        Local(String name, int slot) {
            this.name = name;
            this.slot = slot;
        }

        @Override
        public @Nullable Object evaluate(Frame frame) {
            Object value = frame.slots[slot];
            return value == Py.MISSING ? undefined(frame, name) : value;
        }
    }

    private static final class Outer extends ExprNode {
        private final String name;
        private final int hops;
        private final int slot;

        Outer(String name, int hops, int slot) {
            this.name = name;
            this.hops = hops;
            this.slot = slot;
        }

        @Override
        public @Nullable Object evaluate(Frame frame) {
            Object value = read(frame, hops, slot);
            return value == Py.MISSING ? undefined(frame, name) : value;
        }
    }

    static @Nullable Object read(Frame frame, int hops, int slot) {
        Frame f = frame;
        for (int i = 0; i < hops; i++) {
            f = f.outer == null ? f : f.outer;
        }
        return f.slots[slot];
    }
}
