package dev.chora.jinja.compile;

import dev.chora.jinja.ast.AstWalker;
import dev.chora.jinja.ast.Expr;
import java.util.List;

/**
 * Whether Jinja2 works out an expression when it compiles: literals, operators and filters without names, calls, and
 * filters that need the context. What it works out and joins with {@code ~} loses the mark of safe HTML.
 */
final class ConstantSearch extends AstWalker {
    private final boolean filters;
    private boolean constant = true;

    private ConstantSearch(boolean filters) {
        this.filters = filters;
    }

    /** Whether this is one; filters and tests may be left out. */
    static boolean isConstant(Expr expression, boolean filters) {
        ConstantSearch search = new ConstantSearch(filters);
        search.expression(expression);
        return search.constant;
    }

    static boolean areConstant(List<Expr> expressions) {
        ConstantSearch search = new ConstantSearch(true);
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
        constant = constant && filters && node.value() != null && !needsContext(node.name());
        return super.filter(node);
    }

    @Override
    public AstWalker test(Expr.Test node) {
        constant = constant && filters;
        return super.test(node);
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
