package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.LoopContext;
import dev.chora.jinja.runtime.Output;
import dev.chora.jinja.runtime.Rendering;
import org.jspecify.annotations.Nullable;

/** Loops, plain and recursive, and the statements that leave them. */
public final class Loops {
    private Loops() {}

    public static StmtNode loop(Position at, ExprNode iterable, LoopCode code) {
        return new Plain(at, iterable, code);
    }

    /** A loop whose body can be rendered for other items, in a frame of its own each time. */
    public static StmtNode recursive(Position at, ExprNode iterable, LoopCode code, int slots) {
        return new Recursive(at, iterable, code, slots);
    }

    public static StmtNode breakLoop() {
        return new Leave(StmtNode.BREAK);
    }

    public static StmtNode continueLoop() {
        return new Leave(StmtNode.CONTINUE);
    }

    private static final class Plain extends StmtNode {
        private final ExprNode iterable;
        private final LoopCode code;

        Plain(Position at, ExprNode iterable, LoopCode code) {
            super(at.line(), at.column());
            this.iterable = iterable;
            this.code = code;
        }

        @Override
        public int execute(Frame frame, Output out) {
            try {
                return code.run(frame, out, iterable.evaluate(frame), null, 0);
            } catch (TemplateException e) {
                throw located(e, frame);
            }
        }
    }

    private static final class Recursive extends StmtNode {
        private final ExprNode iterable;
        private final LoopCode code;
        private final int slots;

        Recursive(Position at, ExprNode iterable, LoopCode code, int slots) {
            super(at.line(), at.column());
            this.iterable = iterable;
            this.code = code;
            this.slots = slots;
        }

        @Override
        public int execute(Frame frame, Output out) {
            try {
                write(frame, out, iterable.evaluate(frame), 0);
                return NEXT;
            } catch (TemplateException e) {
                throw located(e, frame);
            }
        }

        private void write(Frame outer, Output out, @Nullable Object items, int depth0) {
            Rendering rendering = outer.context.rendering();
            rendering.enter();
            Frame frame = new Frame(slots, outer, outer.context);
            LoopContext.Recursion deeper = (more, depth) -> {
                Output inner = new Output(rendering, 128);
                try {
                    write(outer, inner, more, depth);
                } catch (TemplateException e) {
                    throw located(e, outer);
                }
                return outer.context.autoescape() ? new Markup(inner.toString()) : inner.toString();
            };
            code.run(frame, out, items, deeper, depth0);
            rendering.leave();
        }
    }

    private static final class Leave extends StmtNode {
        private final int signal;

        Leave(int signal) {
            super(0, 0);
            this.signal = signal;
        }

        @Override
        public int execute(Frame frame, Output out) {
            return signal;
        }
    }
}
