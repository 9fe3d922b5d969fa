package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Slices;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.runtime.Access;
import dev.chora.jinja.runtime.Frame;
import org.jspecify.annotations.Nullable;

/** Attributes, items and slices. */
public final class Members {
    private Members() {}

    public static ExprNode attribute(Position at, ExprNode target, String name) {
        return new Attribute(at, target, name);
    }

    public static ExprNode item(Position at, ExprNode target, ExprNode key) {
        return new Item(at, target, key);
    }

    /** A slice; a lenient one is undefined where a strict one fails. */
    public static ExprNode slice(
            Position at,
            ExprNode target,
            @Nullable ExprNode start,
            @Nullable ExprNode stop,
            @Nullable ExprNode step,
            boolean lenient) {
        return new Slice(at, target, start, stop, step, lenient);
    }

    static final class Attribute extends LocatedExpr {
        final Position at;
        final ExprNode target;
        final String name;

        Attribute(Position at, ExprNode target, String name) {
            super(at);
            this.at = at;
            this.target = target;
            this.name = name;
        }

        @Override
        public @Nullable Object evaluate(Frame frame) {
            Object owner = target.evaluate(frame);
            try {
                return Access.attribute(frame.context.environment(), owner, name);
            } catch (TemplateException e) {
                throw located(e);
            }
        }
    }

    private static final class Item extends LocatedExpr {
        private final ExprNode target;
        private final ExprNode key;

        Item(Position at, ExprNode target, ExprNode key) {
            super(at);
            this.target = target;
            this.key = key;
        }

        @Override
        public @Nullable Object evaluate(Frame frame) {
            Object owner = target.evaluate(frame);
            Object index = key.evaluate(frame);
            try {
                return Access.item(frame.context.environment(), owner, index);
            } catch (TemplateException e) {
                throw located(e);
            }
        }
    }

    private static final class Slice extends LocatedExpr {
        private final ExprNode target;
        private final @Nullable ExprNode start;
        private final @Nullable ExprNode stop;
        private final @Nullable ExprNode step;
        private final boolean lenient;

        Slice(
                Position at,
                ExprNode target,
                @Nullable ExprNode start,
                @Nullable ExprNode stop,
                @Nullable ExprNode step,
                boolean lenient) {
            super(at);
            this.target = target;
            this.start = start;
            this.stop = stop;
            this.step = step;
            this.lenient = lenient;
        }

        @Override
        public @Nullable Object evaluate(Frame frame) {
            Object owner = target.evaluate(frame);
            Object from = start == null ? null : start.evaluate(frame);
            Object to = stop == null ? null : stop.evaluate(frame);
            Object by = step == null ? null : step.evaluate(frame);
            try {
                if (!lenient) {
                    Object piece = Slices.slice(owner, from, to, by);
                    frame.context.rendering().made(piece);
                    return piece;
                }
                Object part = Slices.sliceOrMissing(owner, from, to, by);
                return part == Py.MISSING
                        ? Undefined.ofHint(frame.context.environment().undefinedKind(), "slice of a constant")
                        : part;
            } catch (TemplateException e) {
                throw located(e);
            }
        }
    }
}
