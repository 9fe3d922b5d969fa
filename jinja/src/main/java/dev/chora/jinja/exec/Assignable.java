package dev.chora.jinja.exec;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Values;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Namespace;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a value can be assigned to. */
public abstract class Assignable {
    /** Assigns. */
    public abstract void assign(Frame frame, @Nullable Object value);

    /** Fails unless the attributes assigned to are those of namespaces, which is checked before the value is made. */
    public void check(Frame frame) {}

    public static Assignable slot(int slot) {
        return new Slot(slot);
    }

    public static Assignable unpack(Assignable[] items) {
        return new Unpack(items);
    }

    /** An attribute of a namespace held by a variable. */
    public static Assignable attribute(int hops, int slot, String attribute) {
        return new OfNamespace(hops, slot, attribute);
    }

    static final class Slot extends Assignable {
        final int slot;

        Slot(int slot) {
            this.slot = slot;
        }

        @Override
        public void assign(Frame frame, @Nullable Object value) {
            frame.slots[slot] = value;
        }
    }

    private static final class Unpack extends Assignable {
        private final Assignable[] items;

        Unpack(Assignable[] items) {
            this.items = items;
        }

        @Override
        public void check(Frame frame) {
            for (Assignable item : items) {
                item.check(frame);
            }
        }

        @Override
        public void assign(Frame frame, @Nullable Object value) {
            if (value instanceof List<?> list && list.size() == items.length) {
                for (int i = 0; i < items.length; i++) {
                    items[i].assign(frame, Values.of(list.get(i)));
                }
                return;
            }
            @Nullable Object[] values = take(value);
            for (int i = 0; i < items.length; i++) {
                items[i].assign(frame, values[i]);
            }
        }

        private @Nullable Object[] take(@Nullable Object value) {
            if (!Py.isIterable(value)) {
                throw TemplateException.typeError("cannot unpack non-iterable " + Py.typeName(value) + " object");
            }
            Iterator<@Nullable Object> iterator = Py.iterate(value);
            @Nullable Object[] values = new Object[items.length];
            for (int i = 0; i < values.length; i++) {
                if (!iterator.hasNext()) {
                    throw TemplateException.valueError(
                            "not enough values to unpack (expected " + items.length + ", got " + i + ")");
                }
                values[i] = iterator.next();
            }
            if (iterator.hasNext()) {
                throw TemplateException.valueError("too many values to unpack (expected " + items.length + ")");
            }
            return values;
        }
    }

    private static final class OfNamespace extends Assignable {
        private final int hops;
        private final int slot;
        private final String attribute;

        OfNamespace(int hops, int slot, String attribute) {
            this.hops = hops;
            this.slot = slot;
            this.attribute = attribute;
        }

        private Namespace namespace(Frame frame) {
            if (Names.read(frame, hops, slot) instanceof Namespace namespace) {
                return namespace;
            }
            throw new TemplateException(
                    ErrorKind.TEMPLATE_RUNTIME_ERROR, "cannot assign attribute on non-namespace object");
        }

        @Override
        public void check(Frame frame) {
            namespace(frame);
        }

        @Override
        public void assign(Frame frame, @Nullable Object value) {
            namespace(frame).set(attribute, value);
        }
    }
}
