package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Output;

/** Template text and printed expressions. */
public final class Prints {
    private Prints() {}

    public static StmtNode text(String text) {
        return new Text(text);
    }

    /** Prints without escaping. */
    public static StmtNode plain(Position at, ExprNode value) {
        return new Plain(at, value);
    }

    /** Prints escaped, always or when the rendering escapes at this point. */
    public static StmtNode escaped(Position at, ExprNode value, boolean always) {
        return new Escaped(at, value, always);
    }

    private static final class Text extends StmtNode {
        private final String text;

        Text(String text) {
            super(0, 0);
            this.text = text;
        }

        @Override
        public int execute(Frame frame, Output out) {
            out.write(text);
            return NEXT;
        }
    }

    private static final class Plain extends StmtNode {
        private final ExprNode value;

        Plain(Position at, ExprNode value) {
            super(at.line(), at.column());
            this.value = value;
        }

        @Override
        public int execute(Frame frame, Output out) {
            try {
                value.print(frame, out);
                return NEXT;
            } catch (TemplateException e) {
                throw located(e, frame);
            }
        }
    }

    private static final class Escaped extends StmtNode {
        private final ExprNode value;
        private final boolean always;

        Escaped(Position at, ExprNode value, boolean always) {
            super(at.line(), at.column());
            this.value = value;
            this.always = always;
        }

        @Override
        public int execute(Frame frame, Output out) {
            try {
                if (always || frame.context.autoescape()) {
                    out.write(MarkSafe.escaped(value.evaluate(frame)));
                } else {
                    value.print(frame, out);
                }
                return NEXT;
            } catch (TemplateException e) {
                throw located(e, frame);
            }
        }
    }
}
