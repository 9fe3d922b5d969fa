package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;

/** An expression that can fail and knows where it stands. */
abstract class LocatedExpr extends ExprNode {
    private final int line;
    private final int column;

    LocatedExpr(Position at) {
        this.line = at.line();
        this.column = at.column();
    }

    /** Notes that the error came from here, unless an expression within knows better. */
    final TemplateException located(TemplateException e) {
        return e.from(line, column);
    }
}
