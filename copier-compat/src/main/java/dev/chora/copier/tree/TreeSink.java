package dev.chora.copier.tree;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Collects a tree in memory; of several entries at one path the last one stays. */
public final class TreeSink implements EntrySink {
    private final Map<String, Entry> entries = new TreeMap<>();

    @Override
    public void rendered(String path, byte[] bytes, int mode) {
        entries.put(path, FileEntry.of(bytes, mode));
    }

    @Override
    public void raw(String path, Path source, int mode) {
        entries.put(path, FileEntry.from(source, mode));
    }

    @Override
    public void link(String path, String target) {
        entries.put(path, new LinkEntry(target));
    }

    @Override
    public void folder(String path) {
        entries.putIfAbsent(path, DirectoryEntry.INSTANCE);
    }

    /** What was collected so far. */
    public RenderedTree tree() {
        return RenderedTree.of(entries);
    }
}
