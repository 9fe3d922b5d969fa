package dev.chora.jinja;

import dev.chora.jinja.ansible.AnsibleFilters;
import dev.chora.jinja.cookiecutter.CookiecutterExtensions;
import dev.chora.jinja.filter.BuiltinFilters;
import dev.chora.jinja.global.BuiltinGlobals;
import dev.chora.jinja.python.Values;
import dev.chora.jinja.runtime.RuntimeGlobals;
import dev.chora.jinja.tests.BuiltinTests;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Filters, tests and globals by name: those of the caller win over those of extensions, and those over builtin ones. */
public final class Registry {
    private final Set<Extension> extensions;
    private final Map<String, Filter> filters;
    private final Map<String, Test> tests;
    private final Map<String, @Nullable Object> globals;
    private final Map<String, Filter> madeFilters = new ConcurrentHashMap<>();
    private final Map<String, Test> madeTests = new ConcurrentHashMap<>();
    private final Map<String, Object> madeGlobals = new ConcurrentHashMap<>();

    Registry(
            Set<Extension> extensions,
            Map<String, Filter> filters,
            Map<String, Test> tests,
            Map<String, @Nullable Object> globals) {
        Set<Extension> copy = EnumSet.noneOf(Extension.class);
        copy.addAll(extensions);
        this.extensions = Collections.unmodifiableSet(copy);
        this.filters = Map.copyOf(filters);
        this.tests = Map.copyOf(tests);
        this.globals = new HashMap<>(globals);
    }

    Set<Extension> extensions() {
        return extensions;
    }

    /** The filter of this name; null when there is none. */
    public @Nullable Filter filter(String name) {
        Filter filter = filters.get(name);
        if (filter == null) {
            filter = madeFilters.get(name);
        }
        if (filter == null) {
            filter = makeFilter(name);
            if (filter != null) {
                madeFilters.put(name, filter);
            }
        }
        return filter;
    }

    /** All names of filters, sorted. */
    public Set<String> filterNames() {
        Set<String> names = new TreeSet<>(filters.keySet());
        names.addAll(BuiltinFilters.names());
        if (extensions.contains(Extension.ANSIBLE_FILTERS)) {
            names.addAll(AnsibleFilters.names());
        }
        return names;
    }

    /** All names of tests, sorted. */
    public Set<String> testNames() {
        Set<String> names = new TreeSet<>(tests.keySet());
        names.addAll(BuiltinTests.names());
        return names;
    }

    /** All names of globals, sorted. */
    public Set<String> globalNames() {
        Set<String> names = new TreeSet<>(globals.keySet());
        names.addAll(List.of("cycler", "dict", "joiner", "lipsum", "namespace", "range"));
        return names;
    }

    private @Nullable Filter makeFilter(String name) {
        Filter filter = extensions.contains(Extension.ANSIBLE_FILTERS) ? AnsibleFilters.find(name) : null;
        if (filter == null) {
            filter = CookiecutterExtensions.filter(name, extensions);
        }
        return filter == null ? BuiltinFilters.find(name) : filter;
    }

    /** The test of this name; null when there is none. */
    public @Nullable Test test(String name) {
        Test test = tests.get(name);
        if (test == null) {
            test = madeTests.get(name);
        }
        if (test == null) {
            test = BuiltinTests.find(name);
            if (test != null) {
                madeTests.put(name, test);
            }
        }
        return test;
    }

    /** The global of this name; {@link dev.chora.jinja.python.Py#MISSING} when there is none. */
    public @Nullable Object global(String name) {
        Object value = globals.get(name);
        if (value != null) {
            return Values.of(value);
        }
        if (globals.containsKey(name)) {
            return null;
        }
        value = madeGlobals.get(name);
        if (value == null) {
            value = makeGlobal(name);
            madeGlobals.put(name, value);
        }
        return value;
    }

    private Object makeGlobal(String name) {
        PyCallable function = CookiecutterExtensions.global(name, extensions);
        if (function == null) {
            function = BuiltinGlobals.find(name);
        }
        return function == null ? RuntimeGlobals.find(name) : function;
    }
}
