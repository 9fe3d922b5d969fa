package dev.chora.jinja.compile;

import dev.chora.jinja.ast.AstWalker;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Stmt;
import dev.chora.jinja.ast.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the symbols of a scope from the nodes in it. It stops at nodes that open scopes of their own, of which only the
 * parts that are evaluated outside are looked at.
 */
final class SymbolAnalysis extends AstWalker {
    private Symbols symbols;
    private boolean parameters;

    private SymbolAnalysis(Symbols symbols) {
        this.symbols = symbols;
    }

    static void body(Symbols symbols, List<Stmt> body) {
        new SymbolAnalysis(symbols).statements(body);
    }

    static void expression(Symbols symbols, Expr expression) {
        new SymbolAnalysis(symbols).expression(expression);
    }

    static void loopBody(Symbols symbols, Stmt.For node) {
        SymbolAnalysis analysis = new SymbolAnalysis(symbols);
        analysis.parameter(node.target());
        analysis.statements(node.body());
    }

    static void loopFilter(Symbols symbols, Stmt.For node) {
        SymbolAnalysis analysis = new SymbolAnalysis(symbols);
        analysis.parameter(node.target());
        analysis.expression(node.filter());
    }

    static void with(Symbols symbols, Stmt.With node) {
        SymbolAnalysis analysis = new SymbolAnalysis(symbols);
        for (Target target : node.targets()) {
            analysis.parameter(target);
        }
        analysis.statements(node.body());
    }

    static void macro(Symbols symbols, Stmt.Parameters parameters, List<Stmt> body) {
        SymbolAnalysis analysis = new SymbolAnalysis(symbols);
        for (Target.Name name : parameters.names()) {
            analysis.parameter(name);
        }
        analysis.expressions(parameters.defaults());
        analysis.statements(body);
    }

    static void filterBlock(Symbols symbols, Stmt.FilterBlock node) {
        SymbolAnalysis analysis = new SymbolAnalysis(symbols);
        analysis.statements(node.body());
        analysis.expression(node.filter());
    }

    static void autoescape(Symbols symbols, Stmt.Autoescape node) {
        SymbolAnalysis analysis = new SymbolAnalysis(symbols);
        analysis.expression(node.enabled());
        analysis.statements(node.body());
    }

    private void parameter(Target target) {
        parameters = true;
        target(target);
        parameters = false;
    }

    @Override
    protected void target(Target target) {
        if (target instanceof Target.Name name) {
            if (parameters) {
                symbols.declareParameter(name.name());
            } else {
                symbols.store(name.name());
            }
        } else if (target instanceof Target.Attribute attribute) {
            symbols.load(attribute.name());
        } else {
            super.target(target);
        }
    }

    @Override
    public AstWalker name(Expr.Name node) {
        symbols.load(node.name());
        return this;
    }

    @Override
    public AstWalker ifElse(Stmt.If node) {
        expression(node.test());
        Symbols original = symbols;
        List<Symbols> branches = new ArrayList<>(3);
        branch(original, node.body(), branches);
        branch(original, node.elifs(), branches);
        branch(original, node.otherwise(), branches);
        symbols = original;
        original.merge(branches);
        return this;
    }

    private void branch(Symbols original, List<? extends Stmt> nodes, List<Symbols> branches) {
        if (!nodes.isEmpty()) {
            symbols = original.branch();
            branches.add(symbols);
            statements(nodes);
        }
    }

    @Override
    public AstWalker macro(Stmt.Macro node) {
        symbols.store(node.name());
        return this;
    }

    @Override
    public AstWalker importModule(Stmt.Import node) {
        super.importModule(node);
        symbols.store(node.target());
        return this;
    }

    @Override
    public AstWalker fromImport(Stmt.FromImport node) {
        super.fromImport(node);
        for (String alias : node.aliases()) {
            symbols.store(alias);
        }
        return this;
    }

    @Override
    public AstWalker assign(Stmt.Assign node) {
        expression(node.value());
        target(node.target());
        return this;
    }

    @Override
    public AstWalker forLoop(Stmt.For node) {
        expression(node.iterable());
        return this;
    }

    @Override
    public AstWalker callBlock(Stmt.CallBlock node) {
        expression(node.call());
        return this;
    }

    @Override
    public AstWalker yieldItems(Stmt.Yield node) {
        expression(node.items());
        return this;
    }

    @Override
    public AstWalker filterBlock(Stmt.FilterBlock node) {
        expression(node.filter());
        return this;
    }

    @Override
    public AstWalker with(Stmt.With node) {
        expressions(node.values());
        return this;
    }

    @Override
    public AstWalker assignBlock(Stmt.AssignBlock node) {
        target(node.target());
        return this;
    }

    @Override
    public AstWalker autoescape(Stmt.Autoescape node) {
        return this;
    }

    @Override
    public AstWalker block(Stmt.Block node) {
        return this;
    }
}
