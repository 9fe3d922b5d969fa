package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PySet;
import dev.chora.jinja.python.Values;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of set. A set of the caller that cannot be changed raises a {@code TypeError} when one would do so. */
final class SetMethods extends Methods {
    static final SetMethods METHODS = new SetMethods();

    private SetMethods() {
        super(Set.of(
                "add",
                "clear",
                "copy",
                "difference",
                "difference_update",
                "discard",
                "intersection",
                "intersection_update",
                "isdisjoint",
                "issubset",
                "issuperset",
                "pop",
                "remove",
                "symmetric_difference",
                "symmetric_difference_update",
                "union",
                "update"));
    }

    @Override
    public @Nullable Object call(Object self, String name, Evaluation evaluation, Arguments arguments) {
        @SuppressWarnings("unchecked")
        Set<@Nullable Object> set = (Set<@Nullable Object>) self;
        try {
            return call(set, name, arguments);
        } catch (UnsupportedOperationException e) {
            throw TemplateException.typeError("this set cannot be changed");
        }
    }

    private static @Nullable Object call(Set<@Nullable Object> set, String name, Arguments arguments) {
        switch (name) {
            case "add", "discard", "remove":
                change(set, name, Args.one("set." + name, arguments));
                return null;
            case "isdisjoint", "issubset", "issuperset":
                return relation(set, name, Args.one("set." + name, arguments));
            case "pop", "clear", "copy":
                Args.none("set." + name, arguments);
                return plain(set, name);
            case "symmetric_difference":
                return combined(set, name, Arguments.of(Args.one("set." + name, arguments)));
            default:
                PySet made = combined(set, name.replace("_update", ""), arguments);
                if (!name.endsWith("update")) {
                    return made;
                }
                set.retainAll(made);
                set.addAll(made);
                return null;
        }
    }

    private static void change(Set<@Nullable Object> set, String name, @Nullable Object element) {
        Py.requireHashable(element);
        if (name.equals("add")) {
            set.add(element);
        } else if (!set.remove(element) && name.equals("remove")) {
            throw new TemplateException(ErrorKind.KEY_ERROR, Py.repr(element));
        }
    }

    private static @Nullable Object plain(Set<@Nullable Object> set, String name) {
        if (name.equals("copy")) {
            return PySet.copyOf(Py.iterate(set));
        }
        if (name.equals("clear")) {
            set.clear();
            return null;
        }
        Iterator<@Nullable Object> elements = set.iterator();
        if (!elements.hasNext()) {
            throw new TemplateException(ErrorKind.KEY_ERROR, "'pop from an empty set'");
        }
        Object first = Values.of(elements.next());
        elements.remove();
        return first;
    }

    private static boolean relation(Set<?> set, String name, @Nullable Object other) {
        PySet others = PySet.copyOf(Py.iterate(other));
        return switch (name) {
            case "issubset" -> includes(others, set);
            case "issuperset" -> includes(set, others);
            default -> disjoint(set, others);
        };
    }

    private static boolean includes(Set<?> larger, Set<?> smaller) {
        for (Object element : smaller) {
            if (!Py.contains(larger, element)) {
                return false;
            }
        }
        return true;
    }

    static boolean disjoint(Iterable<?> elements, Object container) {
        for (Object element : elements) {
            if (Py.contains(container, element)) {
                return false;
            }
        }
        return true;
    }

    private static PySet combined(Set<?> set, String operation, Arguments arguments) {
        PySet result = PySet.copyOf(Py.iterate(set));
        for (int i = 0; i < arguments.size(); i++) {
            PySet other = PySet.copyOf(Py.iterate(arguments.get(i)));
            switch (operation) {
                case "difference" -> result.removeAll(other);
                case "intersection" -> result.retainAll(other);
                case "symmetric_difference" -> {
                    for (Object element : other) {
                        if (!result.remove(element)) {
                            result.add(element);
                        }
                    }
                }
                default -> result.addAll(other);
            }
        }
        return result;
    }
}
