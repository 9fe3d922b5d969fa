package dev.chora.jinja.runtime;

import org.jspecify.annotations.Nullable;

/** A compiled block. Compared by identity, since {@code super()} asks for the one below this one. */
public final class BlockCode {
    private final String name;
    private final @Nullable String templateName;
    private @Nullable Code code;
    private int slots;

    /** @param templateName name of the template that the block stands in; null when it has none */
    public BlockCode(String name, @Nullable String templateName) {
        this.name = name;
        this.templateName = templateName;
    }

    /** Sets what to run, once it is compiled. */
    public void complete(Code compiled, int slotCount) {
        code = compiled;
        slots = slotCount;
    }

    public String name() {
        return name;
    }

    /** Runs the block in a context. */
    public void run(Context context, Output out) {
        Code body = code;
        if (body == null) {
            throw new IllegalStateException("block " + name + " is not compiled");
        }
        Rendering rendering = context.rendering();
        rendering.enter();
        body.run(new Frame(slots, null, context, templateName), out);
        rendering.leave();
    }
}
