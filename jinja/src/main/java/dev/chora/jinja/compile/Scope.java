package dev.chora.jinja.compile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known at a point of the template while it is compiled; Jinja2 calls it a frame. */
final class Scope {
    final FunctionScope function;
    final Symbols symbols;
    final EscapeMode escape;
    /** Names that scopes of the template look up in the context. */
    final Set<String> undeclared;

    boolean requireOutputCheck;
    /** The root of a template and the conditions in it: what is set here is exported. */
    boolean topLevel;
    /** The root alone. */
    boolean rootLevel;

    boolean loop;
    boolean block;
    /** In a condition, where an unknown filter or test fails only when it is reached. */
    boolean soft;

    private Scope(FunctionScope function, Symbols symbols, EscapeMode escape, Set<String> undeclared) {
        this.function = function;
        this.symbols = symbols;
        this.escape = escape;
        this.undeclared = undeclared;
    }

    /** The scope of a whole template or block. */
    static Scope root(EscapeMode escape, Set<String> undeclared) {
        return new Scope(new FunctionScope(null), new Symbols(null, 0), escape, undeclared);
    }

    /** A scope within this one in the same frame. */
    Scope inner() {
        return inner(function);
    }

    /** A scope within this one in a frame of its own. */
    Scope innerFunction() {
        return inner(new FunctionScope(function));
    }

    /** A scope within this one in another frame. */
    Scope inner(FunctionScope inFunction) {
        Scope scope = new Scope(inFunction, new Symbols(symbols, symbols.level + 1), escape, undeclared);
        scope.requireOutputCheck = requireOutputCheck;
        return scope;
    }

    /** The same scope inside a condition. */
    Scope soft() {
        Scope scope = new Scope(function, symbols, escape, undeclared);
        scope.requireOutputCheck = requireOutputCheck;
        scope.topLevel = topLevel;
        scope.loop = loop;
        scope.block = block;
        scope.soft = true;
        return scope;
    }

    /** Frames between this scope and the one that holds a variable; -1 when no frame does. */
    int hops(String variable) {
        int hops = 0;
        for (@Nullable FunctionScope f = function; f != null; f = f.outer, hops++) {
            if (f.slot(variable) >= 0) {
                return hops;
            }
        }
        return -1;
    }

    int slot(String variable) {
        for (@Nullable FunctionScope f = function; f != null; f = f.outer) {
            int slot = f.slot(variable);
            if (slot >= 0) {
                return slot;
            }
        }
        return -1;
    }
}
