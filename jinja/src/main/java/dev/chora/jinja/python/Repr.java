package dev.chora.jinja.python;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Limits;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.format.FloatText;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the repr of a value; containers that contain themselves become {@code [...]}. */
final class Repr {
    /** About where CPython's own recursion ends. */
    private static final int MAX_DEPTH = 900;

    private final StringBuilder out = new StringBuilder();
    private @Nullable Object[] open = new Object[4];
    private int depth;

    private Repr() {}

    static String of(@Nullable Object o) {
        if (o == null) {
            return "None";
        }
        if (o instanceof Boolean b) {
            return b ? "True" : "False";
        }
        if (o instanceof Double d) {
            return FloatText.repr(d);
        }
        if (o instanceof Long || o instanceof BigInteger) {
            return NumberText.decimal(o);
        }
        if (o instanceof PyObject object) {
            return object.repr();
        }
        Repr repr = new Repr();
        repr.append(o);
        return repr.out.toString();
    }

    /** Escapes everything past ASCII in a repr. */
    static String ascii(String repr) {
        StringBuilder out = null;
        for (int i = 0; i < repr.length(); ) {
            int c = repr.codePointAt(i);
            if (c > 126 && out == null) {
                out = new StringBuilder(repr.length() + 16).append(repr, 0, i);
            }
            if (out != null) {
                if (c > 126) {
                    TextRepr.escape(c, out);
                } else {
                    out.append((char) c);
                }
            }
            i += Character.charCount(c);
        }
        return out == null ? repr : out.toString();
    }

    private void append(@Nullable Object value) {
        Object o = Values.of(value);
        if (o instanceof String s) {
            TextRepr.append(s, out);
        } else if (o instanceof Long l) {
            out.append(l.longValue());
        } else if (o instanceof List<?> list) {
            list(list);
        } else if (o instanceof Map<?, ?> map) {
            map(map);
        } else if (o instanceof Set<?> set) {
            set(set);
        } else if (o instanceof PyDictView view) {
            out.append(view.typeName()).append('(');
            append(Py.list(view));
            out.append(')');
        } else if (o instanceof PyCallable && !(o instanceof PyObject)) {
            out.append("<function at 0x")
                    .append(Integer.toHexString(System.identityHashCode(o)))
                    .append('>');
        } else if (o == null || o instanceof PyObject || Numeric.isNumber(o)) {
            out.append(of(o));
        } else {
            out.append(o);
        }
    }

    private void list(List<?> list) {
        boolean tuple = list instanceof PyTuple;
        if (list.isEmpty()) {
            out.append(tuple ? "()" : "[]");
            return;
        }
        if (!enter(list)) {
            out.append(tuple ? "(...)" : "[...]");
            return;
        }
        out.append(tuple ? '(' : '[');
        elements(list);
        if (tuple) {
            out.append(list.size() == 1 ? ",)" : ")");
        } else {
            out.append(']');
        }
        depth--;
    }

    private void elements(Collection<?> elements) {
        boolean first = true;
        for (Object element : elements) {
            if (!first) {
                out.append(", ");
            }
            first = false;
            append(element);
        }
    }

    private void map(Map<?, ?> map) {
        if (!enter(map)) {
            out.append("{...}");
            return;
        }
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                out.append(", ");
            }
            first = false;
            append(entry.getKey());
            out.append(": ");
            append(entry.getValue());
        }
        out.append('}');
        depth--;
    }

    private void set(Set<?> set) {
        if (set.isEmpty()) {
            out.append("set()");
            return;
        }
        enter(set);
        out.append('{');
        elements(set);
        out.append('}');
        depth--;
    }

    /** Notes that this container is being written; false when it is already. */
    private boolean enter(Object container) {
        for (int i = 0; i < depth; i++) {
            if (open[i] == container) {
                return false;
            }
        }
        if (depth == MAX_DEPTH) {
            throw new TemplateException(
                    ErrorKind.RECURSION_ERROR, "maximum recursion depth exceeded while getting the repr of an object");
        }
        if (depth == open.length) {
            open = java.util.Arrays.copyOf(open, depth * 2);
        }
        Guard.work(1);
        Guard.length(out.length(), Limits.DEFAULT);
        open[depth++] = container;
        return true;
    }
}
