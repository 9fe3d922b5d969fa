package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import org.jspecify.annotations.Nullable;

/**
 * A method of a builtin type with the object that it was read from.
 *
 * @param self the object
 * @param name of the method
 * @param methods of the type of the object
 */
public record BoundMethod(Object self, String name, Methods methods) implements PyCallable, PyObject {
    @Override
    public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
        return methods.call(self, name, evaluation, arguments);
    }

    @Override
    public String typeName() {
        return "builtin_function_or_method";
    }

    @Override
    public String repr() {
        return "<built-in method " + name + " of " + Py.typeName(self) + " object at 0x"
                + Integer.toHexString(System.identityHashCode(self)) + ">";
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return other instanceof BoundMethod m && m.self == self && m.name.equals(name);
    }
}
