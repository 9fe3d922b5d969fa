package dev.chora.jinja.compile;

import dev.chora.jinja.ast.Target;
import dev.chora.jinja.exec.Exports;
import java.util.ArrayList;
import java.util.List;

/** Names that become part of the context because they are assigned at the top level. */
final class ExportCompiler {
    private final StatementCompiler compiler;

    ExportCompiler(StatementCompiler compiler) {
        this.compiler = compiler;
    }

    /** The names of a target. */
    Exports of(Target target) {
        List<String> names = new ArrayList<>(1);
        collect(target, names);
        return of(names, true);
    }

    /** These names; imported ones stay within the template. */
    Exports of(List<String> names, boolean exported) {
        if (!compiler.scope.topLevel || names.isEmpty()) {
            return Exports.NONE;
        }
        int[] slots = new int[names.size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = compiler.scope.function.define(compiler.scope.symbols.reference(names.get(i)));
        }
        return new Exports(names.toArray(new String[0]), slots, exported);
    }

    private static void collect(Target target, List<String> names) {
        if (target instanceof Target.Name name) {
            names.add(name.name());
        } else if (target instanceof Target.Unpack unpack) {
            for (Target item : unpack.items()) {
                collect(item, names);
            }
        }
    }
}
