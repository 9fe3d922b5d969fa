package dev.chora.jinja.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled macro or call block. Slots of special names are -1 when the body does not use them. */
public final class MacroCode {
    final @Nullable String name;
    final String[] parameters;
    final int[] parameterSlots;
    final boolean explicitCaller;
    final int callerSlot;
    final int kwargsSlot;
    final int varargsSlot;
    private @Nullable Code code;
    private int slots;

    public MacroCode(
            @Nullable String name,
            List<String> parameters,
            int[] parameterSlots,
            int callerSlot,
            int kwargsSlot,
            int varargsSlot) {
        this.name = name;
        this.parameters = parameters.toArray(new String[0]);
        this.parameterSlots = parameterSlots;
        this.explicitCaller = parameters.contains("caller");
        this.callerSlot = callerSlot;
        this.kwargsSlot = kwargsSlot;
        this.varargsSlot = varargsSlot;
    }

    /** Sets what to run, defaults included, once it is compiled. */
    public void complete(Code compiled, int slotCount) {
        code = compiled;
        slots = slotCount;
    }

    Frame frame(Frame outer) {
        return new Frame(slots, outer, outer.context);
    }

    void run(Frame frame, Output out) {
        Code body = code;
        if (body == null) {
            throw new IllegalStateException("macro is not compiled");
        }
        Rendering rendering = frame.context.rendering();
        rendering.enter();
        body.run(frame, out);
        rendering.leave();
    }
}
