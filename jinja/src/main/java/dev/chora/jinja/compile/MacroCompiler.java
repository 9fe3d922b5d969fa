package dev.chora.jinja.compile;

import dev.chora.jinja.ast.Expr;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.ast.Stmt;
import dev.chora.jinja.ast.Target;
import dev.chora.jinja.exec.ExprNode;
import dev.chora.jinja.exec.Loads;
import dev.chora.jinja.exec.Macros;
import dev.chora.jinja.exec.Names;
import dev.chora.jinja.exec.StmtNode;
import dev.chora.jinja.exec.YieldNode;
import dev.chora.jinja.runtime.MacroCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Macros and call blocks. */
final class MacroCompiler {
    private final StatementCompiler compiler;
    private final Unit unit;

    MacroCompiler(StatementCompiler compiler) {
        this.compiler = compiler;
        this.unit = compiler.unit;
    }

    StmtNode macro(Stmt.Macro node) {
        MacroCode code = code(node.name(), node.at(), node.parameters(), node.body());
        int slot = compiler.scope.function.define(compiler.scope.symbols.reference(node.name()));
        return Macros.define(code, slot, new ExportCompiler(compiler).of(List.of(node.name()), true));
    }

    StmtNode callBlock(Stmt.CallBlock node) {
        MacroCode code = code(null, node.at(), node.parameters(), node.body());
        int slot = compiler.scope.function.define(unit.temporary("caller"));
        unit.mark(node.at());
        ExprNode call = compiler.expressions(null).call(node.call(), Names.local("caller", slot));
        return Macros.call(node.at(), code, slot, call);
    }

    StmtNode yieldItems(Stmt.Yield node) {
        MacroCode code = code(null, node.at(), new Stmt.Parameters(List.of(), List.of()), node.body());
        unit.mark(node.at());
        return new YieldNode(node.at(), node.name(), compiler.expression(node.items()), code);
    }

    private MacroCode code(@Nullable String name, Position at, Stmt.Parameters parameters, List<Stmt> body) {
        PythonRules.rejectRepeatedParameters(parameters.names());
        Scope scope = compiler.scope.innerFunction();
        scope.requireOutputCheck = false;
        SymbolAnalysis.macro(scope.symbols, parameters, body);
        List<String> names = new ArrayList<>();
        for (Target.Name parameter : parameters.names()) {
            names.add(parameter.name());
        }
        Set<String> special = NameSearch.find(body, "caller", "kwargs", "varargs");
        int callerSlot = -1;
        if (special.contains("caller")) {
            int explicit = names.indexOf("caller");
            if (explicit >= 0 && parameters.defaultOf(explicit) == null) {
                throw unit.fail(
                        "When defining macros or call blocks the special \"caller\" argument must be omitted or be"
                                + " given a default.",
                        at);
            }
            callerSlot = scope.function.define(
                    explicit >= 0 ? scope.symbols.reference("caller") : scope.symbols.declareParameter("caller"));
        }
        int kwargsSlot = special(scope, special, names, "kwargs");
        int varargsSlot = special(scope, special, names, "varargs");
        SymbolAnalysis.macro(scope.symbols, parameters, body);
        unit.mark(at);
        int[] slots = new int[names.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = scope.function.define(scope.symbols.reference(names.get(i)));
        }
        Loads loads = LoadsCompiler.enter(scope);
        StatementCompiler inside = new StatementCompiler(unit, scope);
        @Nullable ExprNode[] defaults = new ExprNode[slots.length];
        for (int i = 0; i < slots.length; i++) {
            Expr given = parameters.defaultOf(i);
            defaults[i] = given == null ? null : inside.expression(given);
        }
        int line = unit.line;
        MacroCode code = new MacroCode(name, names, slots, callerSlot, kwargsSlot, varargsSlot);
        StmtNode[] statements = inside.body(body);
        code.complete(
                Macros.code(line, loads, names.toArray(new String[0]), slots, defaults, statements),
                scope.function.size());
        return code;
    }

    private static int special(Scope scope, Set<String> used, List<String> parameters, String name) {
        boolean implicit = used.contains(name) && !parameters.contains(name);
        return implicit ? scope.function.define(scope.symbols.declareParameter(name)) : -1;
    }
}
