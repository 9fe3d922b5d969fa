package dev.chora.jinja.compile;

import dev.chora.jinja.Environment;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.CallArguments;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.ExprVisitor;
import dev.chora.jinja.exec.ExprNode;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Context;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Rendering;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Printed expressions that need nothing but the template: Jinja2 evaluates them when it compiles, and so does this. One
 * difference to evaluation later can be seen: a slice that fails is undefined and prints as nothing.
 */
final class ConstantFolder implements ExprVisitor<Boolean> {
    /** What takes more is left to the rendering. */
    private static final Limits LIMITS = new Limits(10_000, 2_000, 20, 10_000, 4_000, 50);

    private ConstantFolder() {}

    private static final ConstantFolder CHECK = new ConstantFolder();

    /** What the expression prints; null when that is known only later. */
    static @Nullable String print(
            Environment environment, @Nullable String templateName, Scope scope, Expr expression) {
        if (expression instanceof Expr.Constant constant) {
            return Py.str(constant.value());
        }
        if (expression instanceof Expr.Name || !expression.accept(CHECK)) {
            return null;
        }
        Context context = Context.of(new Rendering(environment, LIMITS), null, Map.of());
        Evaluation before = Guard.enter(context);
        try {
            ExpressionCompiler compiler = new ExpressionCompiler(environment, templateName, scope, null);
            ExprNode node = compiler.folding().compile(expression);
            return Py.str(node.evaluate(new Frame(0, null, context)));
        } catch (TemplateException e) {
            return null;
        } finally {
            Guard.enter(before);
        }
    }

    private boolean all(List<Expr> nodes) {
        for (Expr node : nodes) {
            if (!node.accept(this)) {
                return false;
            }
        }
        return true;
    }

    private boolean optional(@Nullable Expr node) {
        return node == null || node.accept(this);
    }

    private boolean arguments(CallArguments arguments) {
        for (CallArguments.Keyword keyword : arguments.keywords()) {
            if (!keyword.value().accept(this)) {
                return false;
            }
        }
        return all(arguments.positional())
                && optional(arguments.dynamicPositional())
                && optional(arguments.dynamicKeywords());
    }

    @Override
    public Boolean name(Expr.Name node) {
        return false;
    }

    @Override
    public Boolean namespaceReference(Expr.NamespaceReference node) {
        return false;
    }

    @Override
    public Boolean constant(Expr.Constant node) {
        return true;
    }

    @Override
    public Boolean tuple(Expr.Tuple node) {
        return all(node.items());
    }

    @Override
    public Boolean list(Expr.ListOf node) {
        return all(node.items());
    }

    @Override
    public Boolean dict(Expr.Dict node) {
        return all(node.keys()) && all(node.values());
    }

    @Override
    public Boolean conditional(Expr.Conditional node) {
        return node.otherwise() != null
                && node.test().accept(this)
                && node.then().accept(this)
                && node.otherwise().accept(this);
    }

    @Override
    public Boolean binary(Expr.Binary node) {
        return node.left().accept(this) && node.right().accept(this);
    }

    @Override
    public Boolean unary(Expr.Unary node) {
        return node.operand().accept(this);
    }

    @Override
    public Boolean compare(Expr.Compare node) {
        return node.first().accept(this) && all(node.operands());
    }

    @Override
    public Boolean concat(Expr.Concat node) {
        return all(node.parts());
    }

    @Override
    public Boolean attribute(Expr.Attribute node) {
        return node.target().accept(this);
    }

    @Override
    public Boolean item(Expr.Item node) {
        return node.target().accept(this) && node.key().accept(this);
    }

    @Override
    public Boolean slice(Expr.Slice node) {
        return optional(node.start()) && optional(node.stop()) && optional(node.step());
    }

    @Override
    public Boolean call(Expr.Call node) {
        return false;
    }

    @Override
    public Boolean filter(Expr.Filter node) {
        return node.value() != null
                && !needsContext(node.name())
                && node.value().accept(this)
                && arguments(node.arguments());
    }

    /** Filters that look at the rendering, or give something else each time. */
    private static boolean needsContext(String filter) {
        return switch (filter) {
            case "map", "select", "reject", "selectattr", "rejectattr", "random", "ans_random", "shuffle" -> true;
            default -> false;
        };
    }

    @Override
    public Boolean test(Expr.Test node) {
        return node.value().accept(this) && arguments(node.arguments());
    }

    @Override
    public Boolean markSafe(Expr.MarkSafe node) {
        return false;
    }

    @Override
    public Boolean debugDump(Expr.DebugDump node) {
        return false;
    }

    @Override
    public Boolean now(Expr.Now node) {
        return false;
    }
}
