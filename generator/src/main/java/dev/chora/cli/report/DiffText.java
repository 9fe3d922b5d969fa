package dev.chora.cli.report;

import dev.chora.copier.FileAction;
import dev.chora.copier.PlannedFile;
import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.text.UnifiedDiff;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import dev.chora.copier.update.LocalDifference;
import dev.chora.copier.update.UpdateResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Differences as patches. */
public final class DiffText {
    private DiffText() {}

    /** What an update would do to the project. */
    public static String of(UpdateResult result) {
        StringBuilder text = new StringBuilder();
        for (Change change : result.plan().changes()) {
            text.append(of(change));
        }
        return text.toString();
    }

    static String of(Change change) {
        StringBuilder text = new StringBuilder();
        if (change.movedFrom() != null) {
            text.append("rename from ").append(change.movedFrom()).append('\n');
            text.append("rename to ").append(change.path()).append('\n');
        }
        if (change.before() != change.after()) {
            text.append(of(change.path(), change.before(), change.after()));
        }
        return text.toString();
    }

    /** What a copy does to one path; empty when it leaves it alone. */
    public static String of(PlannedFile file) {
        return file.action() == FileAction.IDENTICAL || file.action() == FileAction.SKIP
                ? ""
                : of(file.path(), file.current(), file.wanted());
    }

    /** What the project changed. */
    public static String of(List<LocalDifference> differences) {
        StringBuilder text = new StringBuilder();
        for (LocalDifference difference : differences) {
            text.append(of(difference));
        }
        return text.toString();
    }

    static String of(LocalDifference difference) {
        return of(difference.path(), difference.template(), difference.project());
    }

    private static String of(String path, @Nullable Entry old, @Nullable Entry now) {
        StringBuilder text = new StringBuilder();
        modes(text, path, old, now);
        byte[] before = bytes(old);
        byte[] after = bytes(now);
        return before == null && after == null
                ? text.toString()
                : text.append(UnifiedDiff.of(path, before, after)).toString();
    }

    private static void modes(StringBuilder text, String path, @Nullable Entry old, @Nullable Entry now) {
        if (old instanceof FileEntry before
                && now instanceof FileEntry after
                && before.executable() != after.executable()) {
            text.append(path).append(after.executable() ? " becomes executable\n" : " is no longer executable\n");
        }
    }

    private static byte @Nullable [] bytes(@Nullable Entry entry) {
        if (entry instanceof FileEntry file) {
            return file.bytes();
        }
        return entry instanceof LinkEntry link ? link.target().getBytes(StandardCharsets.UTF_8) : null;
    }
}
