package dev.chora.jinja.compile;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of one scope: which variable each stands for, how variables are loaded, and which the scope assigns to. A
 * variable is known by its level and name, so that scopes side by side share theirs.
 */
final class Symbols {
    final int level;
    final @Nullable Symbols parent;
    /** What a branch of a condition builds on; null for a scope of its own. */
    private final @Nullable Symbols origin;

    private final Map<String, String> references = new HashMap<>();
    private final Map<String, Load> loads = new LinkedHashMap<>();
    private final Set<String> stores = new HashSet<>();

    Symbols(@Nullable Symbols parent, int level) {
        this(parent, level, null);
    }

    private Symbols(@Nullable Symbols parent, int level, @Nullable Symbols origin) {
        this.parent = parent;
        this.level = level;
        this.origin = origin;
    }

    /** This scope as a branch of a condition sees it: what the branch adds stays its own until it is merged. */
    Symbols branch() {
        return new Symbols(parent, level, this);
    }

    Map<String, Load> loads() {
        return loads;
    }

    Set<String> stores() {
        return stores;
    }

    private String define(String name, Load load) {
        String variable = level + ":" + name;
        references.put(name, variable);
        loads.put(variable, load);
        return variable;
    }

    /** The variable of a name here or further out; null when the name is not known. */
    @Nullable
    String find(String name) {
        for (Symbols symbols = this; symbols != null; symbols = symbols.parent) {
            String variable = symbols.findHere(name);
            if (variable != null) {
                return variable;
            }
        }
        return null;
    }

    private @Nullable String findHere(String name) {
        for (Symbols symbols = this; symbols != null; symbols = symbols.origin) {
            String variable = symbols.references.get(name);
            if (variable != null) {
                return variable;
            }
        }
        return null;
    }

    private boolean stored(String name) {
        for (Symbols symbols = this; symbols != null; symbols = symbols.origin) {
            if (symbols.stores.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** The variable of a name that was analysed before. */
    String reference(String name) {
        String variable = find(name);
        if (variable == null) {
            throw new TemplateException(
                    ErrorKind.ASSERTION_ERROR,
                    "Tried to resolve a name to a reference that was unknown to the frame (" + Py.repr(name) + ")");
        }
        return variable;
    }

    void store(String name) {
        stores.add(name);
        if (findHere(name) != null) {
            return;
        }
        String outer = parent == null ? null : parent.find(name);
        define(name, outer == null ? Load.UNDEFINED : new Load(Load.Kind.ALIAS, outer));
    }

    String declareParameter(String name) {
        stores.add(name);
        return define(name, Load.PARAMETER);
    }

    void load(String name) {
        if (find(name) == null) {
            define(name, new Load(Load.Kind.RESOLVE, name));
        }
    }

    /** Takes over what the branches of a condition did: what only they assign must be loaded before. */
    void merge(List<Symbols> branches) {
        Set<String> added = new LinkedHashSet<>();
        for (Symbols branch : branches) {
            for (String name : branch.stores) {
                if (!stored(name)) {
                    added.add(name);
                }
            }
        }
        for (Symbols branch : branches) {
            references.putAll(branch.references);
            loads.putAll(branch.loads);
            stores.addAll(branch.stores);
        }
        for (String name : added) {
            String outer = parent == null ? null : parent.find(name);
            loads.put(
                    reference(name),
                    outer == null ? new Load(Load.Kind.RESOLVE, name) : new Load(Load.Kind.ALIAS, outer));
        }
    }

    /** All names that this scope and those around it assign, with their variables as seen from here. */
    Map<String, String> allStores() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Symbols symbols = this; symbols != null; symbols = symbols.parent) {
            for (String name : symbols.stores) {
                if (!all.containsKey(name)) {
                    all.put(name, reference(name));
                }
            }
        }
        return all;
    }
}
