package dev.chora.jinja.compile;

import dev.chora.jinja.Environment;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.AstWalker;
import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Stmt;
import dev.chora.jinja.ast.TemplateTree;
import dev.chora.jinja.exec.ExprNode;
import dev.chora.jinja.exec.Inheritance;
import dev.chora.jinja.exec.Loads;
import dev.chora.jinja.exec.StmtNode;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.BlockCode;
import dev.chora.jinja.runtime.TemplateCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A whole template: its root, then its blocks. */
public final class TemplateCompiler {
    static final String PARENT = "parent template";

    private TemplateCompiler() {}

    /**
     * Compiles a template.
     *
     * @throws TemplateException of kind {@code TEMPLATE_ASSERTION_ERROR} for an unknown filter, a block defined twice
     *     and the like
     */
    public static CompiledTemplate compile(Environment environment, TemplateTree tree) {
        Overview overview = new Overview(tree.name());
        overview.walk(tree);
        EscapeMode escape = new EscapeMode(environment.autoescape());
        Unit unit = new Unit(environment, tree.name(), overview.hasExtends);

        Set<String> undeclared = new HashSet<>();
        Scope root = Scope.root(escape, undeclared);
        int self = special(root, NameSearch.uses(tree.body(), "self"), "self");
        SymbolAnalysis.body(root.symbols, tree.body());
        root.topLevel = true;
        root.rootLevel = true;
        root.requireOutputCheck = overview.hasExtends;
        int parent = overview.hasExtends ? root.function.define(PARENT) : -1;
        Loads loads = LoadsCompiler.enter(root);
        StmtNode[] body = new StatementCompiler(unit, root).body(tree.body());
        List<BlockCode> blocks = new ArrayList<>(overview.blocks.size());
        for (Stmt.Block block : overview.blocks) {
            blocks.add(block(unit, block, escape, undeclared));
        }
        TemplateCode code = new TemplateCode(
                tree.name(), blocks, Inheritance.root(loads, body, self, parent), root.function.size());
        return new CompiledTemplate(code, Set.copyOf(undeclared));
    }

    /** A template with the names that it looks up in its context. */
    public record CompiledTemplate(TemplateCode code, Set<String> undeclared) {}

    private static BlockCode block(Unit unit, Stmt.Block block, EscapeMode escape, Set<String> undeclared) {
        unit.mark(block.at());
        BlockCode code = new BlockCode(block.name(), unit.templateName);
        Scope scope = Scope.root(escape, undeclared);
        scope.block = true;
        Set<String> special = NameSearch.find(block.body(), "self", "super");
        int self = special(scope, special.contains("self"), "self");
        int parent = special(scope, special.contains("super"), "super");
        SymbolAnalysis.body(scope.symbols, block.body());
        Loads loads = LoadsCompiler.enter(scope);
        StmtNode[] body = new StatementCompiler(unit, scope).body(block.body());
        code.complete(Inheritance.blockCode(code, loads, body, self, parent), scope.function.size());
        return code;
    }

    private static int special(Scope scope, boolean used, String name) {
        return used ? scope.function.define(scope.symbols.declareParameter(name)) : -1;
    }

    /** An expression with the frame that it needs. */
    public record CompiledExpression(ExprNode node, Loads loads, int slots) {}

    /** Compiles an expression. */
    public static CompiledExpression expression(Environment environment, Expr expression) {
        Scope scope = Scope.root(new EscapeMode(environment.autoescape()), new HashSet<>());
        scope.topLevel = true;
        SymbolAnalysis.expression(scope.symbols, expression);
        Loads loads = LoadsCompiler.enter(scope);
        ExprNode node = new ExpressionCompiler(environment, null, scope, null).compile(expression);
        return new CompiledExpression(node, loads, scope.function.size());
    }

    /** The blocks of a template, wherever they are, and whether it extends another one. */
    private static final class Overview extends AstWalker {
        private final @Nullable String templateName;
        private final List<Stmt.Block> blocks = new ArrayList<>(0);
        private final Set<String> names = new HashSet<>(0);
        private boolean hasExtends;

        Overview(@Nullable String templateName) {
            this.templateName = templateName;
        }

        @Override
        public AstWalker block(Stmt.Block node) {
            if (!names.add(node.name())) {
                throw new TemplateException(
                        ErrorKind.TEMPLATE_ASSERTION_ERROR,
                        "block " + Py.repr(node.name()) + " defined twice",
                        templateName,
                        node.at().line(),
                        node.at().column());
            }
            blocks.add(node);
            return super.block(node);
        }

        @Override
        public AstWalker extend(Stmt.Extends node) {
            hasExtends = true;
            return this;
        }

        @Override
        public AstWalker output(Stmt.Output node) {
            return this;
        }
    }
}
