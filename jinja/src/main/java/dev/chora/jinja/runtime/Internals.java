package dev.chora.jinja.runtime;

import dev.chora.jinja.PyCallable;
import dev.chora.jinja.python.Py;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of Python's internal attributes an object has: those exist, but a template must not get at them. */
final class Internals {
    private Internals() {}

    static boolean exists(@Nullable Object o, String name) {
        if (!name.startsWith("__") || !name.endsWith("__")) {
            return false;
        }
        return ofObject(name)
                || (o instanceof PyCallable && ofFunction(name))
                || (Py.isNumber(o) && ofNumber(name))
                || (isContainer(o) && ofContainer(name));
    }

    private static boolean isContainer(@Nullable Object o) {
        return Py.isString(o) || o instanceof List || o instanceof Map || o instanceof Set;
    }

    private static boolean ofObject(String name) {
        return switch (name) {
            case "__class__",
                    "__delattr__",
                    "__dir__",
                    "__doc__",
                    "__eq__",
                    "__format__",
                    "__ge__",
                    "__getattribute__",
                    "__getstate__",
                    "__gt__",
                    "__hash__",
                    "__init__",
                    "__init_subclass__",
                    "__le__",
                    "__lt__",
                    "__ne__",
                    "__new__",
                    "__reduce__",
                    "__reduce_ex__",
                    "__repr__",
                    "__setattr__",
                    "__sizeof__",
                    "__str__",
                    "__subclasshook__" -> true;
            default -> false;
        };
    }

    private static boolean ofFunction(String name) {
        return switch (name) {
            case "__annotations__",
                    "__builtins__",
                    "__call__",
                    "__closure__",
                    "__code__",
                    "__defaults__",
                    "__dict__",
                    "__func__",
                    "__get__",
                    "__globals__",
                    "__kwdefaults__",
                    "__module__",
                    "__mro__",
                    "__bases__",
                    "__base__",
                    "__name__",
                    "__qualname__",
                    "__self__",
                    "__subclasses__",
                    "__text_signature__",
                    "__weakref__" -> true;
            default -> false;
        };
    }

    private static boolean ofNumber(String name) {
        return switch (name) {
            case "__abs__",
                    "__add__",
                    "__and__",
                    "__bool__",
                    "__ceil__",
                    "__divmod__",
                    "__float__",
                    "__floor__",
                    "__floordiv__",
                    "__getnewargs__",
                    "__index__",
                    "__int__",
                    "__invert__",
                    "__lshift__",
                    "__mod__",
                    "__mul__",
                    "__neg__",
                    "__or__",
                    "__pos__",
                    "__pow__",
                    "__radd__",
                    "__rmul__",
                    "__round__",
                    "__rshift__",
                    "__rsub__",
                    "__sub__",
                    "__truediv__",
                    "__trunc__",
                    "__xor__" -> true;
            default -> false;
        };
    }

    private static boolean ofContainer(String name) {
        return switch (name) {
            case "__add__",
                    "__class_getitem__",
                    "__contains__",
                    "__delitem__",
                    "__getitem__",
                    "__getnewargs__",
                    "__iadd__",
                    "__imul__",
                    "__ior__",
                    "__iter__",
                    "__len__",
                    "__mod__",
                    "__mul__",
                    "__or__",
                    "__reversed__",
                    "__rmod__",
                    "__rmul__",
                    "__ror__",
                    "__setitem__" -> true;
            default -> false;
        };
    }
}
