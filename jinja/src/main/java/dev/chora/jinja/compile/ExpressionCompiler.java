package dev.chora.jinja.compile;

import dev.chora.jinja.Environment;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Filter;
import dev.chora.jinja.Registry;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.Test;
import dev.chora.jinja.ast.CallArguments;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.ExprVisitor;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.exec.Arithmetics;
import dev.chora.jinja.exec.Call;
import dev.chora.jinja.exec.CallArgs;
import dev.chora.jinja.exec.Concat;
import dev.chora.jinja.exec.DebugDump;
import dev.chora.jinja.exec.ExprNode;
import dev.chora.jinja.exec.Filters;
import dev.chora.jinja.exec.Literals;
import dev.chora.jinja.exec.Logic;
import dev.chora.jinja.exec.MarkSafe;
import dev.chora.jinja.exec.Members;
import dev.chora.jinja.exec.Names;
import dev.chora.jinja.exec.Now;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Nearest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions of one scope to nodes. */
final class ExpressionCompiler implements ExprVisitor<ExprNode> {
    private final Environment environment;
    private final @Nullable String templateName;
    private final Scope scope;
    /** What a filter without a value works on; null outside of filter and set blocks. */
    private final @Nullable ExprNode captured;
    /** Whether the expression is evaluated at compile time, where a slice that fails is undefined. */
    private boolean folding;

    ExpressionCompiler(
            Environment environment, @Nullable String templateName, Scope scope, @Nullable ExprNode captured) {
        this.environment = environment;
        this.templateName = templateName;
        this.scope = scope;
        this.captured = captured;
    }

    /** Makes it compile for evaluation at compile time. */
    ExpressionCompiler folding() {
        folding = true;
        return this;
    }

    ExprNode compile(Expr node) {
        return node.accept(this);
    }

    private @Nullable ExprNode optional(@Nullable Expr node) {
        return node == null ? null : node.accept(this);
    }

    private ExprNode[] all(List<Expr> nodes) {
        ExprNode[] compiled = new ExprNode[nodes.size()];
        for (int i = 0; i < compiled.length; i++) {
            compiled[i] = nodes.get(i).accept(this);
        }
        return compiled;
    }

    CallArgs arguments(CallArguments written, @Nullable ExprNode caller) {
        if (written.isEmpty() && caller == null) {
            return CallArgs.EMPTY;
        }
        List<CallArguments.Keyword> keywords = written.keywords();
        int count = keywords.size() + (caller == null ? 0 : 1);
        String[] names = new String[count];
        ExprNode[] values = new ExprNode[count];
        ExprNode[] positional = all(written.positional());
        for (int i = 0; i < keywords.size(); i++) {
            names[i] = keywords.get(i).name();
            values[i] = keywords.get(i).value().accept(this);
        }
        if (caller != null) {
            names[count - 1] = "caller";
            values[count - 1] = caller;
        }
        PythonRules.rejectRepeatedKeywords(names);
        return new CallArgs(
                positional, names, values, optional(written.dynamicPositional()), optional(written.dynamicKeywords()));
    }

    @Override
    public ExprNode name(Expr.Name node) {
        String variable = scope.symbols.reference(node.name());
        int hops = scope.hops(variable);
        int slot = scope.slot(variable);
        return hops == 0 ? Names.local(node.name(), slot) : Names.outer(node.name(), hops, slot);
    }

    @Override
    public ExprNode namespaceReference(Expr.NamespaceReference node) {
        throw new IllegalStateException("a namespace reference is read");
    }

    @Override
    public ExprNode constant(Expr.Constant node) {
        boolean infinite = node.value() instanceof Double number && Double.isInfinite(number);
        return infinite && !folding ? Literals.infinity(node.at()) : Literals.constant(node.value());
    }

    @Override
    public ExprNode tuple(Expr.Tuple node) {
        return Literals.tuple(all(node.items()));
    }

    @Override
    public ExprNode list(Expr.ListOf node) {
        return Literals.list(all(node.items()));
    }

    @Override
    public ExprNode dict(Expr.Dict node) {
        return Literals.dict(node.at(), all(node.keys()), all(node.values()));
    }

    @Override
    public ExprNode conditional(Expr.Conditional node) {
        ExpressionCompiler inner = new ExpressionCompiler(environment, templateName, scope.soft(), captured);
        inner.folding = folding;
        ExprNode then = inner.compile(node.then());
        ExprNode test = inner.compile(node.test());
        String missing = "the inline if-expression on " + place(node.at(), templateName)
                + " evaluated to false and no else section was defined.";
        return Logic.conditional(node.at(), test, then, inner.optional(node.otherwise()), missing);
    }

    /** Line and template, as messages give them. */
    static String place(Position at, @Nullable String templateName) {
        return templateName == null ? "line " + at.line() : "line " + at.line() + " in " + Py.repr(templateName);
    }

    @Override
    public ExprNode binary(Expr.Binary node) {
        ExprNode left = node.left().accept(this);
        ExprNode right = node.right().accept(this);
        return switch (node.operator()) {
            case AND -> Logic.and(node.at(), left, right);
            case OR -> Logic.or(node.at(), left, right);
            default -> Arithmetics.binary(node.at(), node.operator(), left, right);
        };
    }

    @Override
    public ExprNode unary(Expr.Unary node) {
        ExprNode operand = node.operand().accept(this);
        return node.operator() == Expr.UnaryOperator.NOT
                ? Logic.not(node.at(), operand)
                : Arithmetics.unary(node.at(), node.operator(), operand);
    }

    @Override
    public ExprNode compare(Expr.Compare node) {
        ExprNode first = node.first().accept(this);
        Expr.Comparator[] operators = node.operators().toArray(new Expr.Comparator[0]);
        return Logic.compare(node.at(), first, operators, all(node.operands()));
    }

    @Override
    public ExprNode concat(Expr.Concat node) {
        boolean escaping = scope.escape.on && !scope.escape.dynamic;
        return new Concat(node.at(), all(node.parts()), escaping && !ConstantSearch.areConstant(node.parts()));
    }

    @Override
    public ExprNode attribute(Expr.Attribute node) {
        return Members.attribute(node.at(), node.target().accept(this), node.name());
    }

    @Override
    public ExprNode item(Expr.Item node) {
        ExprNode target = node.target().accept(this);
        if (node.key() instanceof Expr.Slice slice) {
            return Members.slice(
                    node.at(),
                    target,
                    optional(slice.start()),
                    optional(slice.stop()),
                    optional(slice.step()),
                    folding);
        }
        return Members.item(node.at(), target, node.key().accept(this));
    }

    @Override
    public ExprNode slice(Expr.Slice node) {
        // A slice among several keys is a tuple of slices, which no value that a template can get at accepts.
        throw new TemplateException(
                ErrorKind.TYPE_ERROR,
                "list indices must be integers or slices, not tuple",
                templateName,
                node.at().line(),
                node.at().column());
    }

    @Override
    public ExprNode call(Expr.Call node) {
        return call(node, null);
    }

    /** A call that passes the body of a call block as {@code caller}. */
    ExprNode call(Expr.Call node, @Nullable ExprNode caller) {
        ExprNode target = node.target().accept(this);
        return Call.of(node.at(), target, arguments(node.arguments(), caller));
    }

    @Override
    public ExprNode filter(Expr.Filter node) {
        Filter filter = environment.filter(node.name());
        rejectUnknown(filter, "filter", node.name(), node.at());
        Expr written = node.value();
        ExprNode value = written == null ? captured : written.accept(this);
        if (value == null) {
            throw new IllegalStateException("a filter has no value");
        }
        CallArgs arguments = arguments(node.arguments(), null);
        return filter == null
                ? Filters.unknown(node.at(), "filter", node.name(), value, arguments)
                : Filters.filter(node.at(), filter, value, arguments);
    }

    @Override
    public ExprNode test(Expr.Test node) {
        Test test = environment.test(node.name());
        rejectUnknown(test, "test", node.name(), node.at());
        ExprNode value = node.value().accept(this);
        CallArgs arguments = arguments(node.arguments(), null);
        return test == null
                ? Filters.unknown(node.at(), "test", node.name(), value, arguments)
                : Filters.test(node.at(), test, value, arguments);
    }

    private void rejectUnknown(@Nullable Object found, String what, String name, Position at) {
        if (found != null || scope.soft) {
            return;
        }
        String message = "No " + what + " named " + Py.repr(name) + ".";
        Registry registry = environment.registry();
        Iterable<String> known = what.equals("filter") ? registry.filterNames() : registry.testNames();
        throw new TemplateException(ErrorKind.TEMPLATE_ASSERTION_ERROR, message, templateName, at.line(), at.column())
                .suggest(Nearest.of(name, known));
    }

    @Override
    public ExprNode markSafe(Expr.MarkSafe node) {
        return new MarkSafe(node.value().accept(this));
    }

    @Override
    public ExprNode debugDump(Expr.DebugDump node) {
        return new DebugDump();
    }

    @Override
    public ExprNode now(Expr.Now node) {
        return new Now(
                node.at(), node.zone().accept(this), node.sign(), optional(node.offset()), optional(node.format()));
    }
}
