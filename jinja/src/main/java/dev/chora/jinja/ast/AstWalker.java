package dev.chora.jinja.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits a whole tree in the order of the source. Override what is of interest, and call the overridden method to go
 * on below.
 */
public class AstWalker implements StmtVisitor<@Nullable Void>, ExprVisitor<@Nullable Void> {

    /** Visits all statements of a template. */
    public void walk(TemplateTree tree) {
        statements(tree.body());
    }

    protected void statements(List<? extends Stmt> body) {
        for (Stmt statement : body) {
            statement.accept(this);
        }
    }

    protected void expressions(List<Expr> nodes) {
        for (Expr node : nodes) {
            node.accept(this);
        }
    }

    protected void expression(@Nullable Expr node) {
        if (node != null) {
            node.accept(this);
        }
    }

    /** Visits what is assigned to. */
    protected void target(Target target) {
        if (target instanceof Target.Unpack unpack) {
            for (Target item : unpack.items()) {
                target(item);
            }
        }
    }

    /** Visits literal text. */
    protected void data(Data data) {}

    /** Visits a printed expression. */
    protected void print(Print print) {
        expression(print.value());
    }

    protected void arguments(CallArguments arguments) {
        expressions(arguments.positional());
        for (CallArguments.Keyword keyword : arguments.keywords()) {
            expression(keyword.value());
        }
        expression(arguments.dynamicPositional());
        expression(arguments.dynamicKeywords());
    }

    protected void parameters(Stmt.Parameters parameters) {
        for (Target.Name name : parameters.names()) {
            target(name);
        }
        expressions(parameters.defaults());
    }

    @Override
    public @Nullable Void output(Stmt.Output node) {
        for (Part part : node.parts()) {
            if (part instanceof Data data) {
                data(data);
            } else if (part instanceof Print print) {
                print(print);
            }
        }
        return null;
    }

    @Override
    public @Nullable Void forLoop(Stmt.For node) {
        target(node.target());
        expression(node.iterable());
        statements(node.body());
        statements(node.otherwise());
        expression(node.filter());
        return null;
    }

    @Override
    public @Nullable Void ifElse(Stmt.If node) {
        expression(node.test());
        statements(node.body());
        statements(node.elifs());
        statements(node.otherwise());
        return null;
    }

    @Override
    public @Nullable Void with(Stmt.With node) {
        for (Target target : node.targets()) {
            target(target);
        }
        expressions(node.values());
        statements(node.body());
        return null;
    }

    @Override
    public @Nullable Void autoescape(Stmt.Autoescape node) {
        expression(node.enabled());
        statements(node.body());
        return null;
    }

    @Override
    public @Nullable Void block(Stmt.Block node) {
        statements(node.body());
        return null;
    }

    @Override
    public @Nullable Void extend(Stmt.Extends node) {
        expression(node.template());
        return null;
    }

    @Override
    public @Nullable Void include(Stmt.Include node) {
        expression(node.template());
        return null;
    }

    @Override
    public @Nullable Void importModule(Stmt.Import node) {
        expression(node.template());
        return null;
    }

    @Override
    public @Nullable Void fromImport(Stmt.FromImport node) {
        expression(node.template());
        return null;
    }

    @Override
    public @Nullable Void macro(Stmt.Macro node) {
        parameters(node.parameters());
        statements(node.body());
        return null;
    }

    @Override
    public @Nullable Void callBlock(Stmt.CallBlock node) {
        expression(node.call());
        parameters(node.parameters());
        statements(node.body());
        return null;
    }

    @Override
    public @Nullable Void filterBlock(Stmt.FilterBlock node) {
        statements(node.body());
        expression(node.filter());
        return null;
    }

    @Override
    public @Nullable Void assign(Stmt.Assign node) {
        target(node.target());
        expression(node.value());
        return null;
    }

    @Override
    public @Nullable Void assignBlock(Stmt.AssignBlock node) {
        target(node.target());
        expression(node.filter());
        statements(node.body());
        return null;
    }

    @Override
    public @Nullable Void doExpression(Stmt.Do node) {
        expression(node.value());
        return null;
    }

    @Override
    public @Nullable Void breakLoop(Stmt.Break node) {
        return null;
    }

    @Override
    public @Nullable Void continueLoop(Stmt.Continue node) {
        return null;
    }

    @Override
    public @Nullable Void yieldItems(Stmt.Yield node) {
        expression(node.items());
        statements(node.body());
        return null;
    }

    @Override
    public @Nullable Void name(Expr.Name node) {
        return null;
    }

    @Override
    public @Nullable Void namespaceReference(Expr.NamespaceReference node) {
        return null;
    }

    @Override
    public @Nullable Void constant(Expr.Constant node) {
        return null;
    }

    @Override
    public @Nullable Void tuple(Expr.Tuple node) {
        expressions(node.items());
        return null;
    }

    @Override
    public @Nullable Void list(Expr.ListOf node) {
        expressions(node.items());
        return null;
    }

    @Override
    public @Nullable Void dict(Expr.Dict node) {
        for (int i = 0; i < node.keys().size(); i++) {
            expression(node.keys().get(i));
            expression(node.values().get(i));
        }
        return null;
    }

    @Override
    public @Nullable Void conditional(Expr.Conditional node) {
        expression(node.test());
        expression(node.then());
        expression(node.otherwise());
        return null;
    }

    @Override
    public @Nullable Void binary(Expr.Binary node) {
        expression(node.left());
        expression(node.right());
        return null;
    }

    @Override
    public @Nullable Void unary(Expr.Unary node) {
        expression(node.operand());
        return null;
    }

    @Override
    public @Nullable Void compare(Expr.Compare node) {
        expression(node.first());
        expressions(node.operands());
        return null;
    }

    @Override
    public @Nullable Void concat(Expr.Concat node) {
        expressions(node.parts());
        return null;
    }

    @Override
    public @Nullable Void attribute(Expr.Attribute node) {
        expression(node.target());
        return null;
    }

    @Override
    public @Nullable Void item(Expr.Item node) {
        expression(node.target());
        expression(node.key());
        return null;
    }

    @Override
    public @Nullable Void slice(Expr.Slice node) {
        expression(node.start());
        expression(node.stop());
        expression(node.step());
        return null;
    }

    @Override
    public @Nullable Void call(Expr.Call node) {
        expression(node.target());
        arguments(node.arguments());
        return null;
    }

    @Override
    public @Nullable Void filter(Expr.Filter node) {
        expression(node.value());
        arguments(node.arguments());
        return null;
    }

    @Override
    public @Nullable Void test(Expr.Test node) {
        expression(node.value());
        arguments(node.arguments());
        return null;
    }

    @Override
    public @Nullable Void markSafe(Expr.MarkSafe node) {
        expression(node.value());
        return null;
    }

    @Override
    public @Nullable Void debugDump(Expr.DebugDump node) {
        return null;
    }

    @Override
    public @Nullable Void now(Expr.Now node) {
        expression(node.zone());
        expression(node.offset());
        expression(node.format());
        return null;
    }
}
