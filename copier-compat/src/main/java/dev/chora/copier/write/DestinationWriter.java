package dev.chora.copier.write;

import dev.chora.copier.ConflictResolver;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Events;
import dev.chora.copier.FileAction;
import dev.chora.copier.Location;
import dev.chora.copier.PlannedFile;
import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.EntrySink;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes a tree as it is rendered, compares it with the destination, and writes it in three steps: everything that is new or
 * different goes to a staging folder while rendering goes on; then differing files are decided; then all of it moves into
 * place. Until the last step the destination is untouched, and if that step fails it is put back as it was.
 */
public final class DestinationWriter implements EntrySink, AutoCloseable {
    private final DestinationFolder destination;
    private final WriteOptions options;
    private final Staging staging;
    private final Map<String, PlanItem> items = new TreeMap<>();

    public DestinationWriter(DestinationFolder destination, WriteOptions options) {
        this.destination = destination;
        this.options = options;
        this.staging = new Staging(destination);
    }

    @Override
    public void rendered(String path, byte[] bytes, int mode) {
        take(path, FileEntry.of(bytes, mode));
    }

    @Override
    public void raw(String path, Path source, int mode) {
        take(path, FileEntry.from(source, mode));
    }

    @Override
    public void link(String path, String target) {
        take(path, new LinkEntry(target));
    }

    @Override
    public void folder(String path) {
        if (!items.containsKey(path)) {
            take(path, DirectoryEntry.INSTANCE);
        }
    }

    private void take(String path, Entry wanted) {
        PlanItem earlier = items.get(path);
        if (earlier != null) {
            rival(earlier, wanted);
            return;
        }
        Entry current = destination.current(path);
        PlanItem item = new PlanItem(path, wanted, current, Comparing.action(destination, path, wanted, current));
        items.put(path, item);
        requireFolderAbove(path);
        if (item.action != FileAction.IDENTICAL) {
            item.wanted = staged(path, wanted);
        } else if (current instanceof FileEntry) {
            item.wanted = current;
        }
    }

    /** A template may hold a link or file where another of its paths needs a folder: names are rendered. */
    private void requireFolderAbove(String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            PlanItem above = items.get(path.substring(0, slash));
            if (above != null) {
                if (above.wanted instanceof DirectoryEntry) {
                    return;
                }
                throw new CopierException(
                        ErrorKind.FORBIDDEN_PATH,
                        "\"" + path + "\" cannot be made: the template makes \"" + above.path
                                + "\", which is no folder",
                        Location.file(path),
                        null);
            }
        }
    }

    private void rival(PlanItem earlier, Entry wanted) {
        boolean folders = earlier.wanted instanceof DirectoryEntry || wanted instanceof DirectoryEntry;
        if (folders) {
            throw new CopierException(
                    ErrorKind.RENDER,
                    "The template makes both a file and a folder at \"" + earlier.path + "\"",
                    Location.file(earlier.path),
                    null);
        }
        if (Comparing.same(earlier.wanted, wanted) || options.kept().keeps(earlier.path)) {
            return;
        }
        if (options.overwrite() || earlier.path.equals(options.answersFile())) {
            FileAction action = Comparing.action(destination, earlier.path, wanted, earlier.current);
            earlier.action = action;
            earlier.wanted = action == FileAction.IDENTICAL ? wanted : staged(earlier.path, wanted);
        } else {
            earlier.rival = wanted instanceof FileEntry file ? FileEntry.of(file.bytes(), file.mode()) : wanted;
        }
    }

    private Entry staged(String path, Entry wanted) {
        return options.pretend() ? wanted : staging.put(path, wanted);
    }

    /**
     * Settles every differing file, and tells what happens to every path, also when nobody can settle some of them.
     *
     * @throws CopierException of kind {@link ErrorKind#NOT_INTERACTIVE} when somebody must decide and nobody can
     */
    public void decide(ConflictResolver conflicts, Events events) {
        List<String> open = new ArrayList<>();
        CopierException first = null;
        for (PlanItem item : items.values()) {
            if (item.rival != null && !options.pretend()) {
                PlannedFile question = new PlannedFile(item.path, FileAction.CONFLICT, item.rival, item.wanted);
                if (conflicts.overwrite(question)) {
                    item.wanted = staged(item.path, item.rival);
                }
            }
            if (item.action == FileAction.CONFLICT) {
                events.file(FileAction.CONFLICT, item.path);
                try {
                    item.action = decision(item, conflicts);
                } catch (CopierException nobody) {
                    if (nobody.kind() != ErrorKind.NOT_INTERACTIVE) {
                        throw nobody;
                    }
                    first = first == null ? nobody : first;
                    open.add(item.path);
                    continue;
                }
            }
            events.file(item.action, item.path);
        }
        if (first != null) {
            throw open.size() == 1 ? first : undecided(open);
        }
    }

    private static CopierException undecided(List<String> paths) {
        return new CopierException(
                ErrorKind.NOT_INTERACTIVE,
                "These exist and differ from what the template makes, and there is no terminal to ask:\n  "
                        + String.join("\n  ", paths),
                "Say --overwrite to replace such files, or --skip PATTERN to keep those that match.");
    }

    private FileAction decision(PlanItem item, ConflictResolver conflicts) {
        if (options.kept().keeps(item.path)) {
            return FileAction.SKIP;
        }
        if (options.overwrite() || item.path.equals(options.answersFile())) {
            return FileAction.OVERWRITE;
        }
        PlannedFile question = new PlannedFile(item.path, FileAction.CONFLICT, item.wanted, item.current);
        return conflicts.overwrite(question) ? FileAction.OVERWRITE : FileAction.SKIP;
    }

    /**
     * Puts everything in place; does nothing under pretend.
     *
     * @throws CopierException of kind {@link ErrorKind#DESTINATION} when it cannot be written; it is as before then
     */
    public void commit() {
        if (!options.pretend()) {
            staging.commit(items.values());
        }
    }

    /** Whether anything is at a path of the tree. */
    public boolean has(String path) {
        return items.containsKey(path);
    }

    /**
     * Every path with what happens to it. The bytes of {@link PlannedFile#current()} can be read until the commit, those of
     * {@link PlannedFile#wanted()} of a path that is written also afterwards.
     */
    public List<PlannedFile> plan() {
        List<PlannedFile> plan = new ArrayList<>(items.size());
        for (PlanItem item : items.values()) {
            plan.add(new PlannedFile(item.path, item.action, wanted(item), item.current));
        }
        return plan;
    }

    private Entry wanted(PlanItem item) {
        boolean moved = staging.isCommitted() && item.action != FileAction.SKIP && item.action != FileAction.IDENTICAL;
        return moved && item.wanted instanceof FileEntry file
                ? FileEntry.from(destination.file(item.path), file.mode())
                : item.wanted;
    }

    /** What the tree has at a path; null when nothing. */
    public @Nullable Entry wanted(String path) {
        PlanItem item = items.get(path);
        return item == null ? null : item.wanted;
    }

    /** Removes what was staged and not put in place. */
    @Override
    public void close() {
        staging.close();
    }
}
