package dev.chora.jinja.exec;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Output;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Values that are written out in a template. */
public final class Literals {
    private Literals() {}

    public static ExprNode constant(@Nullable Object value) {
        return new Constant(value);
    }

    /** A number too large for a float, which Jinja2's generated code cannot say: it writes {@code inf} there. */
    public static ExprNode infinity(Position at) {
        return new Infinity(at);
    }

    public static ExprNode list(ExprNode[] items) {
        return new ListOf(items);
    }

    public static ExprNode tuple(ExprNode[] items) {
        return new Tuple(items);
    }

    public static ExprNode dict(Position at, ExprNode[] keys, ExprNode[] values) {
        return new Dict(at, keys, values);
    }

    /** A value known when the template is compiled. */
    private static final class Infinity extends LocatedExpr {
        Infinity(Position at) {
            super(at);
        }

        @Override
        public Object evaluate(Frame frame) {
            throw located(new TemplateException(ErrorKind.NAME_ERROR, "name 'inf' is not defined"));
        }
    }

    static final class Constant extends ExprNode {
        final @Nullable Object value;
        private final String text;
        private final boolean truth;

        Constant(@Nullable Object value) {
            this.value = value;
            this.text = Py.str(value);
            this.truth = Py.truth(value);
        }

        @Override
        public @Nullable Object evaluate(Frame frame) {
            return value;
        }

        @Override
        public boolean test(Frame frame) {
            return truth;
        }

        @Override
        public void print(Frame frame, Output out) {
            out.write(text);
        }
    }

    private static final class ListOf extends ExprNode {
        private final ExprNode[] items;

        ListOf(ExprNode[] items) {
            this.items = items;
        }

        @Override
        public Object evaluate(Frame frame) {
            ArrayList<@Nullable Object> list = new ArrayList<>(items.length);
            for (ExprNode item : items) {
                list.add(item.evaluate(frame));
            }
            return list;
        }
    }

    private static final class Tuple extends ExprNode {
        private final ExprNode[] items;

        Tuple(ExprNode[] items) {
            this.items = items;
        }

        @Override
        public Object evaluate(Frame frame) {
            @Nullable Object[] values = new Object[items.length];
            for (int i = 0; i < items.length; i++) {
                values[i] = items[i].evaluate(frame);
            }
            return PyTuple.of(values);
        }
    }

    private static final class Dict extends LocatedExpr {
        private final ExprNode[] keys;
        private final ExprNode[] values;

        Dict(Position at, ExprNode[] keys, ExprNode[] values) {
            super(at);
            this.keys = keys;
            this.values = values;
        }

        @Override
        public Object evaluate(Frame frame) {
            PyDict dict = new PyDict();
            for (int i = 0; i < keys.length; i++) {
                Object key = keys[i].evaluate(frame);
                Object value = values[i].evaluate(frame);
                try {
                    Py.requireHashable(key);
                    dict.put(key, value);
                } catch (TemplateException e) {
                    throw located(e);
                }
            }
            return dict;
        }
    }
}
