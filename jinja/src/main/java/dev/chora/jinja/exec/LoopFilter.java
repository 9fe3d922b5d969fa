package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyGenerator;
import dev.chora.jinja.runtime.Frame;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The condition of a loop, with variables of its own. It decides on an item when the loop asks for it. */
public final class LoopFilter {
    private final int line;
    private final int column;
    private final int slots;
    private final Loads loads;
    private final Assignable target;
    private final ExprNode condition;

    public LoopFilter(Position at, int slots, Loads loads, Assignable target, ExprNode condition) {
        this.line = at.line();
        this.column = at.column();
        this.slots = slots;
        this.loads = loads;
        this.target = target;
        this.condition = condition;
    }

    /** The items that pass. */
    PyGenerator apply(Frame outer, Iterator<@Nullable Object> items) {
        Frame frame = new Frame(slots, outer, outer.context);
        loads.run(frame);
        return PyGenerator.of("filter", new Passing(frame, items));
    }

    private final class Passing implements Iterator<@Nullable Object> {
        private final Frame frame;
        private final Iterator<@Nullable Object> items;
        private @Nullable Object next = Py.MISSING;

        Passing(Frame frame, Iterator<@Nullable Object> items) {
            this.frame = frame;
            this.items = items;
        }

        @Override
        public boolean hasNext() {
            try {
                return find();
            } catch (TemplateException e) {
                throw e.at(frame.templateName, line, column);
            }
        }

        private boolean find() {
            while (next == Py.MISSING && items.hasNext()) {
                frame.context.charge(1);
                Object item = items.next();
                target.assign(frame, item);
                if (condition.test(frame)) {
                    next = item;
                }
            }
            return next != Py.MISSING;
        }

        @Override
        public @Nullable Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Object item = next;
            next = Py.MISSING;
            return item;
        }
    }
}
