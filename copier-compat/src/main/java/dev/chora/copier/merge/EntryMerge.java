package dev.chora.copier.merge;

import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of one entry that both sides changed, or that both added: content and mode, or kinds that do not go together. */
final class EntryMerge {
    private static final int READABLE = 0444;
    private static final int EXECUTABLE = 0111;

    /**
     * The outcome.
     *
     * @param after what is to be there
     * @param aside what of the template's side cannot be shown in the entry itself; null when all is
     * @param rejects whether {@code aside} holds rejected hunks
     */
    record Result(
            Entry after,
            boolean conflict,
            Reason reason,
            List<ChangeHunk> hunks,
            @Nullable Entry aside,
            boolean rejects) {}

    private EntryMerge() {}

    static Result merge(String path, @Nullable Entry base, Entry ours, Entry theirs, MergeOptions options) {
        if (ours instanceof FileEntry mine && theirs instanceof FileEntry other) {
            return files(path, base instanceof FileEntry file ? file : null, mine, other, options);
        }
        Reason reason = ours instanceof LinkEntry && theirs instanceof LinkEntry
                ? Reason.LINK_TARGETS
                : base == null ? Reason.BOTH_ADDED : Reason.DIFFERENT_KINDS;
        return new Result(ours, true, reason, List.of(), theirs, false);
    }

    private static Result files(
            String path, @Nullable FileEntry base, FileEntry ours, FileEntry theirs, MergeOptions options) {
        boolean executable =
                (base != null && ours.executable() == base.executable()) ? theirs.executable() : ours.executable();
        byte[] mine = ours.bytes();
        byte[] other = theirs.bytes();
        byte @Nullable [] old = base == null ? null : base.bytes();
        if (java.util.Arrays.equals(mine, other) || (old != null && java.util.Arrays.equals(old, other))) {
            return settled(withExecutable(ours, executable));
        }
        if (old != null && java.util.Arrays.equals(old, mine)) {
            return settled(withExecutable(theirs, executable));
        }
        FileMergeResult merged = FileMerge.merge(path, old, mine, other, options);
        Entry aside = merged.rejects().length > 0
                ? FileEntry.of(merged.rejects())
                : merged.reason() == Reason.BINARY ? theirs : null;
        FileEntry after = merged.bytes() == mine
                ? withExecutable(ours, executable)
                : withExecutable(FileEntry.of(merged.bytes(), ours.mode()), executable);
        return new Result(
                after, merged.conflict(), merged.reason(), merged.hunks(), aside, merged.rejects().length > 0);
    }

    private static Result settled(FileEntry after) {
        return new Result(after, false, Reason.MERGED_MODE, List.of(), null, false);
    }

    /** The file with its executable bits as wanted, for those who may read it. */
    private static FileEntry withExecutable(FileEntry file, boolean executable) {
        if (file.executable() == executable) {
            return file;
        }
        int mode = executable ? file.mode() | (file.mode() & READABLE) >> 2 : file.mode() & ~EXECUTABLE;
        return file.withMode(mode);
    }
}
