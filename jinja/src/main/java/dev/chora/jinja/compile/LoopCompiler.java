package dev.chora.jinja.compile;

import dev.chora.jinja.ast.AstWalker;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Stmt;
import dev.chora.jinja.ast.Target;
import dev.chora.jinja.exec.Assignable;
import dev.chora.jinja.exec.ExprNode;
import dev.chora.jinja.exec.Loads;
import dev.chora.jinja.exec.LoopCode;
import dev.chora.jinja.exec.LoopFilter;
import dev.chora.jinja.exec.Loops;
import dev.chora.jinja.exec.Scopes;
import dev.chora.jinja.exec.StmtNode;
import org.jspecify.annotations.Nullable;

/** Loops: the body is a scope, the condition a frame of its own, and so is the whole loop when it is recursive. */
final class LoopCompiler {
    private final StatementCompiler compiler;
    private final Unit unit;

    LoopCompiler(StatementCompiler compiler) {
        this.compiler = compiler;
        this.unit = compiler.unit;
    }

    StmtNode compile(Stmt.For node) {
        Scope outside = compiler.scope;
        Scope body = node.recursive() ? outside.innerFunction() : outside.inner();
        body.loop = true;
        LoopFacts facts = new LoopFacts();
        facts.forLoop(node);
        boolean extended = node.recursive() || NameSearch.uses(node.body(), "loop") || facts.scopedBlock;
        int loopSlot = extended ? body.function.define(body.symbols.declareParameter("loop")) : -1;
        SymbolAnalysis.loopBody(body.symbols, node);
        Scope otherwise = sibling(outside, body);
        SymbolAnalysis.body(otherwise.symbols, node.otherwise());

        LoopFilter filter = filter(node, outside, body);
        if (node.recursive()) {
            unit.mark(node.at());
        }
        if (facts.loopAssignment != null) {
            throw unit.fail("Can't assign to special loop variable in for-loop target", facts.loopAssignment);
        }
        unit.mark(node.at());
        ExprNode iterable = node.recursive() ? null : compiler.expression(node.iterable());
        Loads once = LoadsCompiler.enterOnce(body);
        Loads eachTurn = LoadsCompiler.enterTurn(body);
        StatementCompiler inside = node.recursive() ? new StatementCompiler(unit, body, 1) : compiler.inLoop(body);
        Assignable target = inside.target(node.target());
        StmtNode[] statements = inside.body(node.body());
        Loads leave = LoadsCompiler.leave(body);
        StmtNode[] elseStatements = otherwise(node, otherwise);
        LoopCode code = new LoopCode(target, loopSlot, once, eachTurn, statements, leave, elseStatements, filter);
        if (iterable == null) {
            unit.mark(node.at());
            return Loops.recursive(node.at(), compiler.expression(node.iterable()), code, body.function.size());
        }
        return Loops.loop(node.at(), iterable, code);
    }

    /** The scope of the else part, in the frame of the loop. */
    private static Scope sibling(Scope outside, Scope body) {
        return body.function == outside.function ? outside.inner() : outside.inner(body.function);
    }

    private StmtNode @Nullable [] otherwise(Stmt.For node, Scope scope) {
        if (node.otherwise().isEmpty()) {
            return null;
        }
        Loads loads = LoadsCompiler.enter(scope);
        StatementCompiler inside =
                scope.function == compiler.scope.function ? compiler.in(scope) : new StatementCompiler(unit, scope);
        StmtNode[] body = inside.body(node.otherwise());
        StmtNode[] all = new StmtNode[body.length + 2];
        all[0] = Scopes.enter(loads);
        System.arraycopy(body, 0, all, 1, body.length);
        all[all.length - 1] = Scopes.enter(LoadsCompiler.leave(scope));
        return all;
    }

    private @Nullable LoopFilter filter(Stmt.For node, Scope outside, Scope body) {
        Expr condition = node.filter();
        if (condition == null) {
            return null;
        }
        Scope scope = outside.inner(new FunctionScope(body.function));
        SymbolAnalysis.loopFilter(scope.symbols, node);
        unit.mark(condition.at());
        Loads loads = LoadsCompiler.enter(scope);
        StatementCompiler inside = new StatementCompiler(unit, scope);
        Assignable target = inside.target(node.target());
        ExprNode test = inside.expression(condition);
        return new LoopFilter(condition.at(), scope.function.size(), loads, target, test);
    }

    /** What the whole loop contains, loops within included. */
    private static final class LoopFacts extends AstWalker {
        private boolean scopedBlock;
        private dev.chora.jinja.ast.@Nullable Position loopAssignment;

        @Override
        public AstWalker block(Stmt.Block node) {
            scopedBlock |= node.scoped();
            return super.block(node);
        }

        @Override
        protected void target(Target target) {
            if (loopAssignment == null
                    && target instanceof Target.Name name
                    && name.name().equals("loop")) {
                loopAssignment = name.at();
            }
            super.target(target);
        }

        @Override
        protected void parameters(Stmt.Parameters parameters) {
            expressions(parameters.defaults());
        }

        @Override
        public AstWalker with(Stmt.With node) {
            expressions(node.values());
            statements(node.body());
            return this;
        }
    }
}
