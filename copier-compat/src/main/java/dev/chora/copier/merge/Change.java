package dev.chora.copier.merge;

import dev.chora.copier.tree.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one path, and why.
 *
 * @param path relative to the project, forward slashes; where the result is
 * @param movedFrom where the project has it now, when that is another path; it is removed there
 * @param before what the project has; null when nothing
 * @param after what it is to have; null when nothing. The same object as {@code before} where nothing is to be done
 * @param base what the old template version made; null when nothing
 * @param theirs what the new template version makes; null when nothing
 * @param hunks where both sides differ in the result, for text files
 * @param aside a second file that a conflict leaves next to the first: rejected hunks, or the template's version where it
 *     cannot stand in the file itself; null when there is none
 */
public record Change(
        String path,
        Outcome outcome,
        Reason reason,
        @Nullable String movedFrom,
        @Nullable Entry before,
        @Nullable Entry after,
        @Nullable Entry base,
        @Nullable Entry theirs,
        List<ChangeHunk> hunks,
        @Nullable SideFile aside) {
    public Change {
        hunks = List.copyOf(hunks);
    }

    /** Whether a person has to decide. */
    public boolean conflict() {
        return outcome == Outcome.CONFLICT;
    }

    /** Whether applying it changes the project. */
    public boolean changesSomething() {
        return before != after || movedFrom != null || aside != null;
    }

    /** The line of the result, from 1, where the first thing to decide is; 0 when it is no matter of lines. */
    public int firstConflictLine() {
        for (ChangeHunk hunk : hunks) {
            if (hunk.conflict()) {
                return hunk.line();
            }
        }
        return 0;
    }
}
