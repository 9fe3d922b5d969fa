package dev.chora.copier.merge;

import dev.chora.copier.merge.text.ConflictLabels;
import dev.chora.copier.merge.text.MergeStyle;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the merge of trees has to know besides the trees.
 *
 * @param skipIfExists whether a path is to be kept when it exists and made when it does not ({@code _skip_if_exists})
 * @param ignored whether git ignores a path of the project and does not track it, so that its absence says nothing
 * @param answersFile the path of the answers file, which is always as the template makes it; null when there is none
 * @param conflicts how conflicts are written down
 * @param style whether conflicts show the base
 * @param contextLines lines of context of rejected hunks and of changes that look for a moved block; at least 1
 * @param prefix what stands before paths in the heading of {@code .rej} files: the folder of the project inside of its
 *     repository with a slash at the end, or nothing
 * @param byMeaning whether formats that can be merged entry by entry are, where merging lines fails
 * @param switching whether theirs is of another template than the base: what only the old one has and somebody changed
 *     then stays without being a conflict
 */
public record MergeOptions(
        Predicate<String> skipIfExists,
        Predicate<String> ignored,
        @Nullable String answersFile,
        ConflictMode conflicts,
        MergeStyle style,
        int contextLines,
        String prefix,
        boolean byMeaning,
        boolean switching) {
    /** Copier's default number of context lines. */
    public static final int CONTEXT_LINES = 3;

    /** What Copier does without flags, in a project at the top of its repository where nothing is ignored. */
    public static MergeOptions defaults() {
        return new MergeOptions(
                path -> false,
                path -> false,
                null,
                ConflictMode.INLINE,
                MergeStyle.MERGE,
                CONTEXT_LINES,
                "",
                true,
                false);
    }

    public MergeOptions withSkipIfExists(Predicate<String> value) {
        return new MergeOptions(
                value, ignored, answersFile, conflicts, style, contextLines, prefix, byMeaning, switching);
    }

    public MergeOptions withIgnored(Predicate<String> value) {
        return new MergeOptions(
                skipIfExists, value, answersFile, conflicts, style, contextLines, prefix, byMeaning, switching);
    }

    public MergeOptions withAnswersFile(@Nullable String value) {
        return new MergeOptions(
                skipIfExists, ignored, value, conflicts, style, contextLines, prefix, byMeaning, switching);
    }

    public MergeOptions withConflicts(ConflictMode mode, MergeStyle value) {
        return new MergeOptions(
                skipIfExists, ignored, answersFile, mode, value, contextLines, prefix, byMeaning, switching);
    }

    public MergeOptions withContextLines(int value) {
        return new MergeOptions(
                skipIfExists, ignored, answersFile, conflicts, style, value, prefix, byMeaning, switching);
    }

    public MergeOptions withPrefix(String value) {
        return new MergeOptions(
                skipIfExists, ignored, answersFile, conflicts, style, contextLines, value, byMeaning, switching);
    }

    public MergeOptions withSwitching(boolean value) {
        return new MergeOptions(
                skipIfExists, ignored, answersFile, conflicts, style, contextLines, prefix, byMeaning, value);
    }

    /** The words behind conflict markers. */
    ConflictLabels labels() {
        return ConflictLabels.COPIER;
    }
}
