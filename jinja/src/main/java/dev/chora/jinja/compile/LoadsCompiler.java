package dev.chora.jinja.compile;

import dev.chora.jinja.exec.Loads;
import dev.chora.jinja.exec.Locals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to the variables of a scope when it is entered and left. */
final class LoadsCompiler {
    private LoadsCompiler() {}

    /** Gives every variable of the scope a slot of its frame, parameters too, and the loads to run at the start. */
    static Loads enter(Scope scope) {
        return loads(scope, true, true);
    }

    /** As {@link #enter}, without the names that no turn of the loop assigns. */
    static Loads enterTurn(Scope scope) {
        return loads(scope, false, true);
    }

    /** The names that no turn of the loop assigns, which need to be looked up only once. */
    static Loads enterOnce(Scope scope) {
        return loads(scope, true, false);
    }

    private static Loads loads(Scope scope, boolean constant, boolean changing) {
        for (String variable : scope.symbols.loads().keySet()) {
            scope.function.define(variable);
        }
        List<Map.Entry<String, Load>> chosen = new ArrayList<>();
        for (Map.Entry<String, Load> entry : scope.symbols.loads().entrySet()) {
            Load load = entry.getValue();
            boolean isConstant =
                    load.kind() == Load.Kind.RESOLVE && !scope.symbols.stores().contains(load.source());
            if (load.kind() != Load.Kind.PARAMETER && (isConstant ? constant : changing)) {
                chosen.add(entry);
            }
        }
        int count = chosen.size();
        if (count == 0) {
            return Loads.NONE;
        }
        int[] slots = new int[count];
        @Nullable String[] names = new String[count];
        int[] hops = new int[count];
        int[] sources = new int[count];
        for (int i = 0; i < count; i++) {
            Load load = chosen.get(i).getValue();
            if (load.kind() == Load.Kind.RESOLVE && load.source() != null) {
                scope.undeclared.add(load.source());
            }
            slots[i] = scope.function.slot(chosen.get(i).getKey());
            names[i] = load.kind() == Load.Kind.RESOLVE ? load.source() : null;
            String alias = load.kind() == Load.Kind.ALIAS ? load.source() : null;
            hops[i] = alias == null ? -1 : scope.hops(alias);
            sources[i] = alias == null ? -1 : scope.slot(alias);
        }
        return new Loads(slots, names, hops, sources);
    }

    /** Empties the variables of the scope. */
    static Loads leave(Scope scope) {
        int[] slots = new int[scope.symbols.loads().size()];
        int[] hops = new int[slots.length];
        int i = 0;
        for (String variable : scope.symbols.loads().keySet()) {
            slots[i] = scope.function.define(variable);
            hops[i++] = -1;
        }
        return new Loads(slots, new String[slots.length], hops, hops);
    }

    /** All variables that are assigned here and further out. */
    static Locals locals(Scope scope) {
        Map<String, String> stores = scope.symbols.allStores();
        List<String> names = new ArrayList<>();
        List<String> variables = new ArrayList<>();
        for (Map.Entry<String, String> entry : stores.entrySet()) {
            if (scope.hops(entry.getValue()) >= 0) {
                names.add(entry.getKey());
                variables.add(entry.getValue());
            }
        }
        int[] hops = new int[names.size()];
        int[] slots = new int[names.size()];
        for (int i = 0; i < hops.length; i++) {
            hops[i] = scope.hops(variables.get(i));
            slots[i] = scope.slot(variables.get(i));
        }
        return new Locals(names.toArray(new String[0]), hops, slots);
    }
}
