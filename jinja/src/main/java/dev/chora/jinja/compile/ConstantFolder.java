package dev.chora.jinja.compile;

import dev.chora.jinja.Environment;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.exec.ExprNode;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Context;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Rendering;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Printed expressions that need nothing but the template: Jinja2 evaluates them when it compiles, and so does this. One
 * difference to evaluation later can be seen: a slice that fails is undefined and prints as nothing.
 */
final class ConstantFolder {
    /** What takes more is left to the rendering. */
    private static final Limits LIMITS = new Limits(10_000, 2_000, 20, 10_000, 4_000, 50);

    private ConstantFolder() {}

    /**
     * What the expression prints; null when that is known only later. Where escaping is decided later, Jinja2 leaves
     * filters and tests to the rendering and takes the rest as escaping was before.
     */
    static @Nullable String print(
            Environment environment, @Nullable String templateName, Scope scope, Expr expression) {
        if (expression instanceof Expr.Constant constant) {
            return Py.str(constant.value());
        }
        boolean filters = !scope.escape.dynamic;
        if (expression instanceof Expr.Name || !ConstantSearch.isConstant(expression, filters)) {
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
}
