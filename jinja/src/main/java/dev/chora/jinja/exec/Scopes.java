package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Context;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Output;

/** Statements that are scopes and little else: {@code filter} and {@code autoescape}. */
public final class Scopes {
    private Scopes() {}

    /** Enters a scope and stays in it. */
    public static StmtNode enter(Loads loads) {
        return new Enter(loads);
    }

    /** {@code filter}: the value uses the captured text. */
    public static StmtNode filter(
            int line, int column, Loads loads, StmtNode[] body, Captured captured, ExprNode value, Loads leave) {
        return new FilterBlock(line, column, loads, body, captured, value, leave);
    }

    /** {@code autoescape}. */
    public static StmtNode autoescape(int line, Loads loads, ExprNode enabled, StmtNode[] body, Loads leave) {
        return new Autoescape(line, loads, enabled, body, leave);
    }

    private static final class Enter extends StmtNode {
        private final Loads loads;

        Enter(Loads loads) {
            super(0, 0);
            this.loads = loads;
        }

        @Override
        public int execute(Frame frame, Output out) {
            loads.run(frame);
            return NEXT;
        }
    }

    private static final class FilterBlock extends StmtNode {
        private final Loads loads;
        private final StmtNode[] body;
        private final Captured captured;
        private final ExprNode value;
        private final Loads leave;

        FilterBlock(
                int line, int column, Loads loads, StmtNode[] body, Captured captured, ExprNode value, Loads leave) {
            super(line, column);
            this.loads = loads;
            this.body = body;
            this.captured = captured;
            this.value = value;
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
                Object result = value.evaluate(frame);
                if (!Py.isString(result)) {
                    throw TemplateException.typeError(
                            "sequence item 0: expected str instance, " + Py.typeName(result) + " found");
                }
                out.print(result);
            } catch (TemplateException e) {
                throw located(e, frame);
            }
            leave.run(frame);
            return NEXT;
        }
    }

    private static final class Autoescape extends StmtNode {
        private final Loads loads;
        private final ExprNode enabled;
        private final StmtNode[] body;
        private final Loads leave;

        Autoescape(int line, Loads loads, ExprNode enabled, StmtNode[] body, Loads leave) {
            super(line, 1);
            this.loads = loads;
            this.enabled = enabled;
            this.body = body;
            this.leave = leave;
        }

        @Override
        public int execute(Frame frame, Output out) {
            loads.run(frame);
            Context context = frame.context;
            boolean before;
            try {
                before = context.autoescape(enabled.test(frame));
            } catch (TemplateException e) {
                throw located(e, frame);
            }
            int signal = run(body, frame, out);
            context.autoescape(before);
            leave.run(frame);
            return signal;
        }
    }
}
