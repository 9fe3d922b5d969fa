package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Output;
import org.jspecify.annotations.Nullable;

/** {@code set}, as a line or around a body, {@code with} and {@code do}. */
public final class Assigns {
    private Assigns() {}

    /**
     * {@code set target = value}.
     *
     * @param checkLine the line that a target which is no namespace is reported on
     */
    public static StmtNode assign(Position at, int checkLine, Assignable target, ExprNode value, Exports exports) {
        return new Assign(at, checkLine, target, value, exports);
    }

    /** {@code set target} with a body; the value may use {@link Captured}. */
    public static StmtNode block(
            Position at,
            Loads loads,
            StmtNode[] body,
            Captured captured,
            ExprNode value,
            Assignable target,
            Exports exports,
            Loads leave) {
        return new AssignBlock(at, loads, body, captured, value, target, exports, leave);
    }

    /** {@code with}. */
    public static StmtNode with(
            int line, Loads loads, Assignable[] targets, ExprNode[] values, StmtNode[] body, Loads leave) {
        return new With(line, loads, targets, values, body, leave);
    }

    /** {@code do}. */
    public static StmtNode evaluate(Position at, ExprNode value) {
        return new Do(at, value);
    }

    private static final class Assign extends StmtNode {
        private final int checkLine;
        private final Assignable target;
        private final ExprNode value;
        private final Exports exports;

        Assign(Position at, int checkLine, Assignable target, ExprNode value, Exports exports) {
            super(at.line(), at.column());
            this.checkLine = checkLine;
            this.target = target;
            this.value = value;
            this.exports = exports;
        }

        @Override
        public int execute(Frame frame, Output out) {
            try {
                target.check(frame);
            } catch (TemplateException e) {
                throw e.at(frame.templateName, checkLine, 1);
            }
            try {
                target.assign(frame, value.evaluate(frame));
                exports.run(frame);
                return NEXT;
            } catch (TemplateException e) {
                throw located(e, frame);
            }
        }
    }

    private static final class AssignBlock extends StmtNode {
        private final Loads loads;
        private final StmtNode[] body;
        private final Captured captured;
        private final ExprNode value;
        private final Assignable target;
        private final Exports exports;
        private final Loads leave;

        AssignBlock(
                Position at,
                Loads loads,
                StmtNode[] body,
                Captured captured,
                ExprNode value,
                Assignable target,
                Exports exports,
                Loads leave) {
            super(at.line(), at.column());
            this.loads = loads;
            this.body = body;
            this.captured = captured;
            this.value = value;
            this.target = target;
            this.exports = exports;
            this.leave = leave;
        }

        @Override
        public int execute(Frame frame, Output out) {
            loads.run(frame);
            int signal = captured.run(body, frame);
            if (signal != NEXT) {
                return signal;
            }
            try {
                target.assign(frame, MarkSafe.of(frame, value.evaluate(frame)));
                exports.run(frame);
            } catch (TemplateException e) {
                throw located(e, frame);
            }
            leave.run(frame);
            return NEXT;
        }
    }

    private static final class With extends StmtNode {
        private final Loads loads;
        private final Assignable[] targets;
        private final ExprNode[] values;
        private final StmtNode[] body;
        private final Loads leave;

        With(int line, Loads loads, Assignable[] targets, ExprNode[] values, StmtNode[] body, Loads leave) {
            super(line, 1);
            this.loads = loads;
            this.targets = targets;
            this.values = values;
            this.body = body;
            this.leave = leave;
        }

        @Override
        public int execute(Frame frame, Output out) {
            loads.run(frame);
            try {
                for (int i = 0; i < targets.length; i++) {
                    targets[i].assign(frame, values[i].evaluate(frame));
                }
            } catch (TemplateException e) {
                throw located(e, frame);
            }
            int signal = run(body, frame, out);
            leave.run(frame);
            return signal;
        }
    }

    private static final class Do extends StmtNode {
        private final ExprNode value;

        Do(Position at, ExprNode value) {
            super(at.line(), at.column());
            this.value = value;
        }

        @Override
        public int execute(Frame frame, Output out) {
            try {
                @Nullable Object unused = value.evaluate(frame);
                return NEXT;
            } catch (TemplateException e) {
                throw located(e, frame);
            }
        }
    }
}
