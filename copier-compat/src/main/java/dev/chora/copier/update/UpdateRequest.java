package dev.chora.copier.update;

import dev.chora.copier.CopyRequest;
import dev.chora.copier.merge.ConflictMode;
import dev.chora.copier.merge.MergeOptions;
import dev.chora.copier.merge.text.MergeStyle;

/**
 * Everything that an update is told.
 *
 * @param copy what it has in common with a copy; its template is not read, and it always overwrites
 * @param conflicts how conflicts are written down ({@code --conflict})
 * @param style whether conflicts show the base ({@code --conflict-style})
 * @param contextLines lines of context of rejected hunks ({@code --context-lines}); at least 1
 * @param withoutGit go on in a project that is in no git repository, whose only way back is the journal
 */
public record UpdateRequest(
        CopyRequest copy, ConflictMode conflicts, MergeStyle style, int contextLines, boolean withoutGit) {
    /** An update with Copier's defaults. */
    public static UpdateRequest of(CopyRequest copy) {
        return new UpdateRequest(copy, ConflictMode.INLINE, MergeStyle.MERGE, MergeOptions.CONTEXT_LINES, false);
    }
}
