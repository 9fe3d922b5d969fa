package dev.chora.jinja.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits a whole tree in the order of the source. Override what is of interest, and call the overridden method to go
 * on below. Each method returns this walker, which nobody needs.
 */
public class AstWalker implements StmtVisitor<AstWalker>, ExprVisitor<AstWalker> {

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
    public AstWalker output(Stmt.Output node) {
        for (Part part : node.parts()) {
            if (part instanceof Data data) {
                data(data);
            } else if (part instanceof Print print) {
                print(print);
            }
        }
        return this;
    }

    @Override
    public AstWalker forLoop(Stmt.For node) {
        target(node.target());
        expression(node.iterable());
        statements(node.body());
        statements(node.otherwise());
        expression(node.filter());
        return this;
    }

    @Override
    public AstWalker ifElse(Stmt.If node) {
        expression(node.test());
        statements(node.body());
        statements(node.elifs());
        statements(node.otherwise());
        return this;
    }

    @Override
    public AstWalker with(Stmt.With node) {
        for (Target target : node.targets()) {
            target(target);
        }
        expressions(node.values());
        statements(node.body());
        return this;
    }

    @Override
    public AstWalker autoescape(Stmt.Autoescape node) {
        expression(node.enabled());
        statements(node.body());
        return this;
    }

    @Override
    public AstWalker block(Stmt.Block node) {
        statements(node.body());
        return this;
    }

    @Override
    public AstWalker extend(Stmt.Extends node) {
        expression(node.template());
        return this;
    }

    @Override
    public AstWalker include(Stmt.Include node) {
        expression(node.template());
        return this;
    }

    @Override
    public AstWalker importModule(Stmt.Import node) {
        expression(node.template());
        return this;
    }

    @Override
    public AstWalker fromImport(Stmt.FromImport node) {
        expression(node.template());
        return this;
    }

    @Override
    public AstWalker macro(Stmt.Macro node) {
        parameters(node.parameters());
        statements(node.body());
        return this;
    }

    @Override
    public AstWalker callBlock(Stmt.CallBlock node) {
        expression(node.call());
        parameters(node.parameters());
        statements(node.body());
        return this;
    }

    @Override
    public AstWalker filterBlock(Stmt.FilterBlock node) {
        statements(node.body());
        expression(node.filter());
        return this;
    }

    @Override
    public AstWalker assign(Stmt.Assign node) {
        target(node.target());
        expression(node.value());
        return this;
    }

    @Override
    public AstWalker assignBlock(Stmt.AssignBlock node) {
        target(node.target());
        expression(node.filter());
        statements(node.body());
        return this;
    }

    @Override
    public AstWalker doExpression(Stmt.Do node) {
        expression(node.value());
        return this;
    }

    @Override
    public AstWalker breakLoop(Stmt.Break node) {
        return this;
    }

    @Override
    public AstWalker continueLoop(Stmt.Continue node) {
        return this;
    }

    @Override
    public AstWalker yieldItems(Stmt.Yield node) {
        expression(node.items());
        statements(node.body());
        return this;
    }

    @Override
    public AstWalker name(Expr.Name node) {
        return this;
    }

    @Override
    public AstWalker namespaceReference(Expr.NamespaceReference node) {
        return this;
    }

    @Override
    public AstWalker constant(Expr.Constant node) {
        return this;
    }

    @Override
    public AstWalker tuple(Expr.Tuple node) {
        expressions(node.items());
        return this;
    }

    @Override
    public AstWalker list(Expr.ListOf node) {
        expressions(node.items());
        return this;
    }

    @Override
    public AstWalker dict(Expr.Dict node) {
        for (int i = 0; i < node.keys().size(); i++) {
            expression(node.keys().get(i));
            expression(node.values().get(i));
        }
        return this;
    }

    @Override
    public AstWalker conditional(Expr.Conditional node) {
        expression(node.test());
        expression(node.then());
        expression(node.otherwise());
        return this;
    }

    @Override
    public AstWalker binary(Expr.Binary node) {
        expression(node.left());
        expression(node.right());
        return this;
    }

    @Override
    public AstWalker unary(Expr.Unary node) {
        expression(node.operand());
        return this;
    }

    @Override
    public AstWalker compare(Expr.Compare node) {
        expression(node.first());
        expressions(node.operands());
        return this;
    }

    @Override
    public AstWalker concat(Expr.Concat node) {
        expressions(node.parts());
        return this;
    }

    @Override
    public AstWalker attribute(Expr.Attribute node) {
        expression(node.target());
        return this;
    }

    @Override
    public AstWalker item(Expr.Item node) {
        expression(node.target());
        expression(node.key());
        return this;
    }

    @Override
    public AstWalker slice(Expr.Slice node) {
        expression(node.start());
        expression(node.stop());
        expression(node.step());
        return this;
    }

    @Override
    public AstWalker call(Expr.Call node) {
        expression(node.target());
        arguments(node.arguments());
        return this;
    }

    @Override
    public AstWalker filter(Expr.Filter node) {
        expression(node.value());
        arguments(node.arguments());
        return this;
    }

    @Override
    public AstWalker test(Expr.Test node) {
        expression(node.value());
        arguments(node.arguments());
        return this;
    }

    @Override
    public AstWalker markSafe(Expr.MarkSafe node) {
        expression(node.value());
        return this;
    }

    @Override
    public AstWalker debugDump(Expr.DebugDump node) {
        return this;
    }

    @Override
    public AstWalker now(Expr.Now node) {
        expression(node.zone());
        expression(node.offset());
        expression(node.format());
        return this;
    }
}
