package dev.chora.copier.update;

import dev.chora.copier.CopyRequest;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.merge.ConflictMode;
import dev.chora.copier.merge.MergeOptions;
import dev.chora.copier.merge.text.MergeStyle;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an update is told.
 *
 * @param copy what it has in common with a copy; it always overwrites. Its template is null for the one that the project was
 *     made from; else it is the one to switch to
 * @param conflicts how conflicts are written down ({@code --conflict})
 * @param style whether conflicts show the base ({@code --conflict-style})
 * @param contextLines lines of context of rejected hunks ({@code --context-lines}); at least 1
 * @param withoutGit go on in a project that is in no git repository, whose only way back is the journal
 * @param adopted the template, version and answers of a project without an answers file, found out by somebody; the update
 *     writes that file, and taking the update back takes it away again. Null reads the file
 */
public record UpdateRequest(
        CopyRequest copy,
        ConflictMode conflicts,
        MergeStyle style,
        int contextLines,
        boolean withoutGit,
        @Nullable LastAnswers adopted) {
    /** An update of a project that has an answers file. */
    public UpdateRequest(
            CopyRequest copy, ConflictMode conflicts, MergeStyle style, int contextLines, boolean withoutGit) {
        this(copy, conflicts, style, contextLines, withoutGit, null);
    }

    /** The same for a project whose answers somebody found out. */
    public UpdateRequest withAdopted(LastAnswers found) {
        return new UpdateRequest(copy, conflicts, style, contextLines, withoutGit, found);
    }

    /** The same with another common part. */
    UpdateRequest with(CopyRequest changed, boolean evenWithoutGit) {
        return new UpdateRequest(changed, conflicts, style, contextLines, evenWithoutGit, adopted);
    }

    /** An update with Copier's defaults. */
    public static UpdateRequest of(CopyRequest copy) {
        return new UpdateRequest(copy, ConflictMode.INLINE, MergeStyle.MERGE, MergeOptions.CONTEXT_LINES, false);
    }
}
