package dev.chora.jinja.exec;

import dev.chora.jinja.python.Markup;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Output;
import org.jspecify.annotations.Nullable;

/** The text of a body that a filter or {@code set} works on, kept in a slot of its own. */
public final class Captured extends ExprNode {
    private final int slot;
    private final boolean safe;
    private final boolean dynamic;

    /**
     * A captured text.
     *
     * @param safe whether it is safe HTML already
     * @param dynamic whether only the rendering knows if it is
     */
    public Captured(int slot, boolean safe, boolean dynamic) {
        this.slot = slot;
        this.safe = safe;
        this.dynamic = dynamic;
    }

    int run(StmtNode[] body, Frame frame) {
        Output out = new Output(frame.context.rendering(), 128);
        int signal = StmtNode.run(body, frame, out);
        String text = out.toString();
        frame.context.rendering().made(text);
        frame.slots[slot] = text;
        return signal;
    }

    @Override
    public @Nullable Object evaluate(Frame frame) {
        Object text = frame.slots[slot];
        boolean mark = dynamic ? frame.context.autoescape() : safe;
        return mark && text instanceof String string ? new Markup(string) : text;
    }
}
