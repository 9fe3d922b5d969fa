package dev.chora.jinja.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled template.
 *
 * @param name its name; null when it has none
 * @param blocks its blocks
 * @param root its statements outside of blocks
 * @param slots variables of the root
 */
public record TemplateCode(@Nullable String name, List<BlockCode> blocks, Code root, int slots) {
    /** Runs the root in a context made for this template, or for one that extends it. */
    public void run(Context context, Output out) {
        Rendering rendering = context.rendering();
        rendering.enter();
        root.run(new Frame(slots, null, context, name), out);
        rendering.leave();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
