package dev.chora.jinja.compile;

import dev.chora.jinja.ast.Stmt;
import dev.chora.jinja.exec.ExprNode;
import dev.chora.jinja.exec.Includes;
import dev.chora.jinja.exec.Inheritance;
import dev.chora.jinja.exec.Loads;
import dev.chora.jinja.exec.Locals;
import dev.chora.jinja.exec.Scopes;
import dev.chora.jinja.exec.StmtNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tags that bring in other templates, and blocks. */
final class ReuseCompiler {
    private final StatementCompiler compiler;
    private final Unit unit;
    private final Scope scope;

    ReuseCompiler(StatementCompiler compiler) {
        this.compiler = compiler;
        this.unit = compiler.unit;
        this.scope = compiler.scope;
    }

    StmtNode block(Stmt.Block node) {
        if (scope.topLevel && unit.knownExtends) {
            return Scopes.enter(Loads.NONE);
        }
        unit.mark(node.at());
        Locals locals = node.scoped() ? LoadsCompiler.locals(scope) : null;
        StmtNode block = Inheritance.block(node.at(), node.name(), node.required(), locals);
        return scope.topLevel && unit.extendsSoFar > 0 ? compiler.unlessExtended(new StmtNode[] {block}) : block;
    }

    StmtNode extend(Stmt.Extends node) {
        if (!scope.topLevel) {
            throw unit.fail("cannot use extend from a non top-level scope", node.at());
        }
        int hops = scope.hops(TemplateCompiler.PARENT);
        int slot = scope.slot(TemplateCompiler.PARENT);
        if (unit.knownExtends) {
            return Inheritance.rejectSecond(unit.line, hops, slot, true);
        }
        StmtNode reject = unit.extendsSoFar > 0 ? Inheritance.rejectSecond(unit.line, hops, slot, false) : null;
        unit.mark(node.at());
        StmtNode extend = Inheritance.extend(node.at(), compiler.expression(node.template()), slot, reject);
        unit.knownExtends |= scope.rootLevel;
        unit.extendsSoFar++;
        return extend;
    }

    StmtNode include(Stmt.Include node) {
        unit.mark(node.at());
        ExprNode template = compiler.expression(node.template());
        return Includes.include(node.at(), template, node.ignoreMissing(), locals(node.withContext()));
    }

    private @Nullable Locals locals(boolean withContext) {
        return withContext ? LoadsCompiler.locals(scope) : null;
    }

    StmtNode importModule(Stmt.Import node) {
        unit.mark(node.at());
        int slot = scope.function.define(scope.symbols.reference(node.target()));
        return Includes.importModule(
                node.at(),
                compiler.expression(node.template()),
                locals(node.withContext()),
                slot,
                new ExportCompiler(compiler).of(List.of(node.target()), false));
    }

    StmtNode fromImport(Stmt.FromImport node) {
        unit.mark(node.at());
        List<String> aliases = new ArrayList<>(node.aliases());
        int[] slots = new int[aliases.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = scope.function.define(scope.symbols.reference(aliases.get(i)));
        }
        return Includes.fromImport(
                node.at(),
                compiler.expression(node.template()),
                locals(node.withContext()),
                node.names().toArray(new String[0]),
                slots,
                new ExportCompiler(compiler).of(aliases, false),
                ExpressionCompiler.place(node.at(), unit.templateName));
    }
}
