package dev.chora.copier.write;

import dev.chora.copier.FileAction;
import dev.chora.copier.tree.Entry;
import org.jspecify.annotations.Nullable;

/** One path of the plan while it is being made. */
final class PlanItem {
    final String path;
    Entry wanted;

    @Nullable
    Entry current;

    FileAction action;

    /** What a second file of the template wants at the same path; null as long as there is none. */
    @Nullable
    Entry rival;

    PlanItem(String path, Entry wanted, @Nullable Entry current, FileAction action) {
        this.path = path;
        this.wanted = wanted;
        this.current = current;
        this.action = action;
    }
}
