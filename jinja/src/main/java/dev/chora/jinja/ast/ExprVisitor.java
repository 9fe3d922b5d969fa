package dev.chora.jinja.ast;

/** One method for each kind of expression. */
public interface ExprVisitor<R> {
    R name(Expr.Name node);

    R namespaceReference(Expr.NamespaceReference node);

    R constant(Expr.Constant node);

    R tuple(Expr.Tuple node);

    R list(Expr.ListOf node);

    R dict(Expr.Dict node);

    R conditional(Expr.Conditional node);

    R binary(Expr.Binary node);

    R unary(Expr.Unary node);

    R compare(Expr.Compare node);

    R concat(Expr.Concat node);

    R attribute(Expr.Attribute node);

    R item(Expr.Item node);

    R slice(Expr.Slice node);

    R call(Expr.Call node);

    R filter(Expr.Filter node);

    R test(Expr.Test node);

    R markSafe(Expr.MarkSafe node);

    R debugDump(Expr.DebugDump node);

    R now(Expr.Now node);
}
