package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Output;

/** One condition; {@code elif} is a condition in the else part. */
public final class IfNode extends StmtNode {
    private final ExprNode condition;
    private final StmtNode[] body;
    private final StmtNode[] otherwise;

    public IfNode(int line, int column, ExprNode condition, StmtNode[] body, StmtNode[] otherwise) {
        super(line, column);
        this.condition = condition;
        this.body = body;
        this.otherwise = otherwise;
    }

    @Override
    public int execute(Frame frame, Output out) {
        boolean holds;
        try {
            holds = condition.test(frame);
        } catch (TemplateException e) {
            throw located(e, frame);
        }
        return run(holds ? body : otherwise, frame, out);
    }
}
