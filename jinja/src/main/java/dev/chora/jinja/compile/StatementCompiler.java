package dev.chora.jinja.compile;

import dev.chora.jinja.ast.Data;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Part;
import dev.chora.jinja.ast.Print;
import dev.chora.jinja.ast.Stmt;
import dev.chora.jinja.ast.StmtVisitor;
import dev.chora.jinja.ast.Target;
import dev.chora.jinja.exec.Assignable;
import dev.chora.jinja.exec.Assigns;
import dev.chora.jinja.exec.Captured;
import dev.chora.jinja.exec.ExprNode;
import dev.chora.jinja.exec.IfNode;
import dev.chora.jinja.exec.Inheritance;
import dev.chora.jinja.exec.Loads;
import dev.chora.jinja.exec.Loops;
import dev.chora.jinja.exec.Prints;
import dev.chora.jinja.exec.Scopes;
import dev.chora.jinja.exec.StmtNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements of one scope to nodes. */
final class StatementCompiler implements StmtVisitor<StmtNode> {
    private static final StmtNode[] NOTHING = {};

    final Unit unit;
    final Scope scope;
    /** Loops around this statement within the same frame, which {@code break} could leave. */
    private final int loops;

    StatementCompiler(Unit unit, Scope scope) {
        this(unit, scope, 0);
    }

    StatementCompiler(Unit unit, Scope scope, int loops) {
        this.unit = unit;
        this.scope = scope;
        this.loops = loops;
    }

    /** The same for a scope within, in the same frame. */
    StatementCompiler in(Scope inner) {
        return new StatementCompiler(unit, inner, loops);
    }

    StatementCompiler inLoop(Scope inner) {
        return new StatementCompiler(unit, inner, loops + 1);
    }

    StmtNode[] body(List<? extends Stmt> statements) {
        List<StmtNode> nodes = new ArrayList<>(statements.size());
        for (Stmt statement : statements) {
            if (statement instanceof Stmt.Output output) {
                printAll(output, nodes);
                continue;
            }
            boolean second = unit.knownExtends;
            StmtNode node = statement.accept(this);
            nodes.add(node);
            if (statement instanceof Stmt.Extends && second) {
                break;
            }
        }
        return nodes.isEmpty() ? NOTHING : nodes.toArray(NOTHING);
    }

    ExprNode expression(Expr node) {
        return expressions(null).compile(node);
    }

    ExpressionCompiler expressions(@Nullable ExprNode captured) {
        return new ExpressionCompiler(unit.environment, unit.templateName, scope, captured);
    }

    Assignable target(Target target) {
        if (target instanceof Target.Name name) {
            return Assignable.slot(scope.function.define(scope.symbols.reference(name.name())));
        }
        if (target instanceof Target.Attribute attribute) {
            String variable = scope.symbols.reference(attribute.name());
            return Assignable.attribute(scope.hops(variable), scope.slot(variable), attribute.attribute());
        }
        List<Target> items = ((Target.Unpack) target).items();
        Assignable[] all = new Assignable[items.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = target(items.get(i));
        }
        return Assignable.unpack(all);
    }

    @Override
    public StmtNode output(Stmt.Output node) {
        throw new IllegalStateException("output is compiled with the body it is in");
    }

    private void printAll(Stmt.Output output, List<StmtNode> nodes) {
        if (scope.requireOutputCheck && unit.knownExtends) {
            return;
        }
        if (!scope.requireOutputCheck) {
            printParts(output, nodes);
            return;
        }
        List<StmtNode> parts = new ArrayList<>();
        printParts(output, parts);
        nodes.add(unlessExtended(parts.toArray(NOTHING)));
    }

    StmtNode unlessExtended(StmtNode[] body) {
        return Inheritance.unlessExtended(
                scope.hops(TemplateCompiler.PARENT), scope.slot(TemplateCompiler.PARENT), body);
    }

    private void printParts(Stmt.Output output, List<StmtNode> nodes) {
        for (Part part : output.parts()) {
            if (part instanceof Data data) {
                nodes.add(Prints.text(data.text()));
            } else if (part instanceof Print print) {
                Expr value = print.value();
                String constant = constant(value);
                if (constant != null) {
                    nodes.add(Prints.text(constant));
                    continue;
                }
                unit.mark(value.at());
                ExprNode compiled = expression(value);
                nodes.add(
                        scope.escape.dynamic || scope.escape.on
                                ? Prints.escaped(value.at(), compiled, !scope.escape.dynamic)
                                : Prints.plain(value.at(), compiled));
            }
        }
    }

    /** What an expression prints whatever the context is; null when that is known only later. */
    private @Nullable String constant(Expr value) {
        if (scope.escape.on) {
            return null;
        }
        return ConstantFolder.print(unit.environment, unit.templateName, scope, value);
    }

    @Override
    public StmtNode forLoop(Stmt.For node) {
        return new LoopCompiler(this).compile(node);
    }

    @Override
    public StmtNode ifElse(Stmt.If node) {
        StatementCompiler inner = in(scope.soft());
        unit.mark(node.at());
        ExprNode test = inner.expression(node.test());
        StmtNode[] body = inner.body(node.body());
        int count = node.elifs().size();
        ExprNode[] tests = new ExprNode[count];
        StmtNode[][] bodies = new StmtNode[count][];
        for (int i = 0; i < count; i++) {
            Stmt.If elif = node.elifs().get(i);
            unit.mark(elif.at());
            tests[i] = inner.expression(elif.test());
            bodies[i] = inner.body(elif.body());
        }
        StmtNode[] otherwise = inner.body(node.otherwise());
        for (int i = count - 1; i >= 0; i--) {
            Stmt.If elif = node.elifs().get(i);
            otherwise =
                    new StmtNode[] {new IfNode(elif.at().line(), elif.at().column(), tests[i], bodies[i], otherwise)};
        }
        return new IfNode(node.at().line(), node.at().column(), test, body, otherwise);
    }

    @Override
    public StmtNode with(Stmt.With node) {
        Scope inner = scope.inner();
        SymbolAnalysis.with(inner.symbols, node);
        Loads loads = LoadsCompiler.enter(inner);
        StatementCompiler compiler = in(inner);
        Assignable[] targets = new Assignable[node.targets().size()];
        ExprNode[] values = new ExprNode[targets.length];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = compiler.target(node.targets().get(i));
            values[i] = expression(node.values().get(i));
        }
        int line = unit.line;
        StmtNode[] body = compiler.body(node.body());
        return Assigns.with(line, loads, targets, values, body, LoadsCompiler.leave(inner));
    }

    @Override
    public StmtNode autoescape(Stmt.Autoescape node) {
        Scope inner = scope.inner();
        SymbolAnalysis.autoescape(inner.symbols, node);
        Loads loads = LoadsCompiler.enter(inner);
        StatementCompiler compiler = in(inner);
        int line = unit.line;
        ExprNode enabled = compiler.expression(node.enabled());
        EscapeMode escape = scope.escape;
        boolean wasOn = escape.on;
        boolean wasDynamic = escape.dynamic;
        if (node.enabled() instanceof Expr.Constant constant) {
            escape.on = Boolean.TRUE.equals(constant.value());
        } else {
            escape.dynamic = true;
        }
        StmtNode[] body = compiler.body(node.body());
        escape.on = wasOn;
        escape.dynamic = wasDynamic;
        return Scopes.autoescape(line, loads, enabled, body, LoadsCompiler.leave(inner));
    }

    @Override
    public StmtNode block(Stmt.Block node) {
        return new ReuseCompiler(this).block(node);
    }

    @Override
    public StmtNode extend(Stmt.Extends node) {
        return new ReuseCompiler(this).extend(node);
    }

    @Override
    public StmtNode include(Stmt.Include node) {
        return new ReuseCompiler(this).include(node);
    }

    @Override
    public StmtNode importModule(Stmt.Import node) {
        return new ReuseCompiler(this).importModule(node);
    }

    @Override
    public StmtNode fromImport(Stmt.FromImport node) {
        return new ReuseCompiler(this).fromImport(node);
    }

    @Override
    public StmtNode macro(Stmt.Macro node) {
        return new MacroCompiler(this).macro(node);
    }

    @Override
    public StmtNode callBlock(Stmt.CallBlock node) {
        return new MacroCompiler(this).callBlock(node);
    }

    @Override
    public StmtNode yieldItems(Stmt.Yield node) {
        return new MacroCompiler(this).yieldItems(node);
    }

    @Override
    public StmtNode filterBlock(Stmt.FilterBlock node) {
        Scope inner = scope.inner();
        SymbolAnalysis.filterBlock(inner.symbols, node);
        Loads loads = LoadsCompiler.enter(inner);
        StatementCompiler compiler = in(inner);
        StmtNode[] body = compiler.body(node.body());
        Captured captured = captured();
        unit.mark(node.at());
        ExprNode value = compiler.expressions(captured).compile(node.filter());
        return Scopes.filter(
                node.at().line(), node.at().column(), loads, body, captured, value, LoadsCompiler.leave(inner));
    }

    private Captured captured() {
        int slot = scope.function.define(unit.temporary("captured"));
        return new Captured(slot, scope.escape.on, scope.escape.dynamic);
    }

    @Override
    public StmtNode assign(Stmt.Assign node) {
        int checkLine = unit.line;
        unit.mark(node.at());
        ExprNode value = expression(node.value());
        return Assigns.assign(
                node.at(), checkLine, target(node.target()), value, new ExportCompiler(this).of(node.target()));
    }

    @Override
    public StmtNode assignBlock(Stmt.AssignBlock node) {
        Scope inner = scope.inner();
        inner.requireOutputCheck = false;
        SymbolAnalysis.body(inner.symbols, node.body());
        Loads loads = LoadsCompiler.enter(inner);
        StatementCompiler compiler = in(inner);
        StmtNode[] body = compiler.body(node.body());
        unit.mark(node.at());
        ExprNode value;
        Captured captured;
        if (node.filter() == null) {
            captured = new Captured(scope.function.define(unit.temporary("captured")), false, false);
            value = captured;
        } else {
            captured = captured();
            value = compiler.expressions(captured).compile(node.filter());
        }
        return Assigns.block(
                node.at(),
                loads,
                body,
                captured,
                value,
                target(node.target()),
                new ExportCompiler(this).of(node.target()),
                LoadsCompiler.leave(inner));
    }

    @Override
    public StmtNode doExpression(Stmt.Do node) {
        unit.mark(node.at());
        return Assigns.evaluate(node.at(), expression(node.value()));
    }

    @Override
    public StmtNode breakLoop(Stmt.Break node) {
        requireLoop("break");
        return Loops.breakLoop();
    }

    @Override
    public StmtNode continueLoop(Stmt.Continue node) {
        requireLoop("continue");
        return Loops.continueLoop();
    }

    private void requireLoop(String statement) {
        if (loops == 0) {
            throw PythonRules.outsideLoop(statement);
        }
    }
}
