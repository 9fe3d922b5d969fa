package dev.chora.jinja.global;

import dev.chora.jinja.PyCallable;
import dev.chora.jinja.python.PyObject;

/** A function that prints as one of Python's. */
abstract class NamedFunction implements PyCallable, PyObject {
    private final String name;

    NamedFunction(String name) {
        this.name = name;
    }

    @Override
    public String typeName() {
        return "function";
    }

    @Override
    public String repr() {
        return "<function " + name + " at 0x" + Integer.toHexString(System.identityHashCode(this)) + ">";
    }
}
