package dev.chora.jinja.compile;

import dev.chora.jinja.ast.AstWalker;
import dev.chora.jinja.ast.Expr;
import java.util.List;

/**
 * Whether Jinja2 works out an expression when it compiles: literals, operators and filters without names, calls, and
 * filters that need the context. What it works out and joins with {@code ~} loses the mark of safe HTML.
 */
final class ConstantSearch extends AstWalker {
    private boolean constant = true;

    private ConstantSearch() {}

    static boolean areConstant(List<Expr> expressions) {
        ConstantSearch search = new ConstantSearch();
        search.expressions(expressions);
        return search.constant;
    }

    @Override
    public AstWalker name(Expr.Name node) {
        constant = false;
        return this;
    }

    @Override
    public AstWalker call(Expr.Call node) {
        constant = false;
        return this;
    }

    @Override
    public AstWalker filter(Expr.Filter node) {
        constant = constant && node.value() != null && !needsContext(node.name());
        return super.filter(node);
    }

    @Override
    public AstWalker markSafe(Expr.MarkSafe node) {
        constant = false;
        return this;
    }

    @Override
    public AstWalker debugDump(Expr.DebugDump node) {
        constant = false;
        return this;
    }

    @Override
    public AstWalker now(Expr.Now node) {
        constant = false;
        return this;
    }

    private static boolean needsContext(String filter) {
        return switch (filter) {
            case "map", "random", "reject", "rejectattr", "select", "selectattr" -> true;
            default -> false;
        };
    }
}
