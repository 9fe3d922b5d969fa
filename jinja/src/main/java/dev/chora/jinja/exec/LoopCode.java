package dev.chora.jinja.exec;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.LoopContext;
import dev.chora.jinja.runtime.Output;
import dev.chora.jinja.runtime.Rendering;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The turns of a loop and its else part. */
public final class LoopCode {
    private final Assignable target;
    private final int loopSlot;
    private final Loads once;
    private final Loads eachTurn;
    private final StmtNode[] body;
    private final Loads leave;
    private final StmtNode @Nullable [] otherwise;
    private final @Nullable LoopFilter filter;

    /**
     * A loop.
     *
     * @param loopSlot the variable {@code loop}; -1 when the body does not use it
     * @param once variables of the body that no turn changes
     * @param eachTurn other variables of the body
     * @param leave variables that are gone after the loop
     * @param otherwise the else part with its own loads in front; null when there is none
     * @param filter the condition of the loop; null when there is none
     */
    public LoopCode(
            Assignable target,
            int loopSlot,
            Loads once,
            Loads eachTurn,
            StmtNode[] body,
            Loads leave,
            StmtNode @Nullable [] otherwise,
            @Nullable LoopFilter filter) {
        this.target = target;
        this.loopSlot = loopSlot;
        this.once = once;
        this.eachTurn = eachTurn;
        this.body = body;
        this.leave = leave;
        this.otherwise = otherwise;
        this.filter = filter;
    }

    /** Runs all turns; a signal of the else part is passed on. */
    int run(Frame frame, Output out, @Nullable Object iterable, LoopContext.@Nullable Recursion recursion, int depth0) {
        Iterator<@Nullable Object> items = Py.iterate(iterable);
        if (filter != null) {
            items = filter.apply(frame, items);
        }
        boolean completed = loopSlot < 0
                ? plain(frame, out, items)
                : extended(
                        frame,
                        out,
                        new LoopContext(frame.context, filter == null ? iterable : items, items, recursion, depth0));
        leave.run(frame);
        return completed || otherwise == null ? StmtNode.NEXT : StmtNode.run(otherwise, frame, out);
    }

    /** Whether a turn ran to its end: {@code continue} and {@code break} leave the else part in force, as in Jinja2. */
    private boolean plain(Frame frame, Output out, Iterator<@Nullable Object> items) {
        Rendering rendering = frame.context.rendering();
        boolean completed = false;
        boolean first = true;
        while (items.hasNext()) {
            rendering.charge(1);
            target.assign(frame, items.next());
            if (first) {
                once.run(frame);
                first = false;
            }
            eachTurn.run(frame);
            int signal = StmtNode.run(body, frame, out);
            if (signal == StmtNode.BREAK) {
                break;
            }
            completed |= signal == StmtNode.NEXT;
        }
        return completed;
    }

    private boolean extended(Frame frame, Output out, LoopContext loop) {
        Rendering rendering = frame.context.rendering();
        boolean completed = false;
        boolean first = true;
        while (loop.advance()) {
            rendering.charge(1);
            target.assign(frame, loop.current());
            frame.slots[loopSlot] = loop;
            if (first) {
                once.run(frame);
                first = false;
            }
            eachTurn.run(frame);
            int signal = StmtNode.run(body, frame, out);
            if (signal == StmtNode.BREAK) {
                break;
            }
            completed |= signal == StmtNode.NEXT;
        }
        return completed;
    }
}
