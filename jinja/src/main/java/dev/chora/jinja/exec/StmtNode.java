package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Output;

/** A statement that can be run. */
public abstract class StmtNode {
    /** The statement is done; go on with the next one. */
    public static final int NEXT = 0;
    /** Leave the innermost loop. */
    public static final int BREAK = 1;
    /** Go on with the next turn of the innermost loop. */
    public static final int CONTINUE = 2;

    private final int line;
    private final int column;

    /** The line that errors of this statement are reported on; 0 when its parts know. */
    protected StmtNode(int line, int column) {
        this.line = line;
        this.column = column;
    }

    /** Runs it and says how to go on. */
    public abstract int execute(Frame frame, Output out);

    /** Fills in where the error happened, unless that is known. */
    protected final TemplateException located(TemplateException e, Frame frame) {
        return Suggestions.add(e, frame).at(frame.templateName, line, column);
    }

    /** Runs statements one after the other until one of them leaves. */
    static int run(StmtNode[] body, Frame frame, Output out) {
        for (StmtNode statement : body) {
            int signal = statement.execute(frame, out);
            if (signal != NEXT) {
                return signal;
            }
        }
        return NEXT;
    }
}
