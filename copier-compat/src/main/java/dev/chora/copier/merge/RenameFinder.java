package dev.chora.copier.merge;

import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;
import org.jspecify.annotations.Nullable;

/**
 * Pairs paths that are gone with paths that are new. First equal contents, the most similar name first; then contents that
 * are at least half the same, by JGit's measure; then what is left in a folder whose other files all moved to one place.
 */
final class RenameFinder {
    /** As in git: half of the content. */
    private static final int LEAST_SIMILAR = 50;

    private static final int PERFECT = 100;

    /** Above this many pairs only equal contents are paired, as git gives up beyond its rename limit. */
    private static final long PAIR_LIMIT = 1_000_000;

    private record Candidate(String from, String to, int score) {}

    private final SortedMap<String, Entry> gone;
    private final SortedMap<String, Entry> added;
    private final Map<String, String> renames = new LinkedHashMap<>();

    private RenameFinder(SortedMap<String, Entry> gone, SortedMap<String, Entry> added) {
        this.gone = new TreeMap<>(gone);
        this.added = new TreeMap<>(added);
    }

    /** Old path to new path; every path at most once. */
    static Map<String, String> find(SortedMap<String, Entry> gone, SortedMap<String, Entry> added) {
        if (gone.isEmpty() || added.isEmpty()) {
            return Map.of();
        }
        RenameFinder finder = new RenameFinder(gone, added);
        finder.dropUnlikely();
        finder.pairEqual();
        finder.pairSimilar();
        finder.pairByFolder();
        return finder.renames;
    }

    /** Files of a very different size cannot be similar; looking at sizes spares reading a large project. */
    private void dropUnlikely() {
        long smallest = Long.MAX_VALUE;
        long largest = 0;
        for (Entry entry : gone.values()) {
            long size = size(entry);
            smallest = Math.min(smallest, size);
            largest = Math.max(largest, size);
        }
        long least = smallest * LEAST_SIMILAR / PERFECT;
        long most = largest * PERFECT / LEAST_SIMILAR;
        added.values().removeIf(entry -> size(entry) < least || size(entry) > most);
    }

    private static long size(Entry entry) {
        if (!(entry instanceof FileEntry file)) {
            return 0;
        }
        Path source = file.sourceFile();
        try {
            return source == null ? file.bytes().length : Files.size(source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void pairEqual() {
        Map<Object, List<String>> byContent = new HashMap<>();
        for (Map.Entry<String, Entry> entry : added.entrySet()) {
            Object key = key(entry.getValue());
            if (key != null) {
                byContent.computeIfAbsent(key, k -> new ArrayList<>()).add(entry.getKey());
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<String, Entry> entry : gone.entrySet()) {
            Object key = key(entry.getValue());
            if (key != null) {
                for (String to : byContent.getOrDefault(key, List.of())) {
                    candidates.add(new Candidate(entry.getKey(), to, nameScore(entry.getKey(), to)));
                }
            }
        }
        take(candidates);
    }

    private static @Nullable Object key(Entry entry) {
        if (entry instanceof FileEntry file) {
            byte[] bytes = file.bytes();
            return bytes.length == 0 ? null : ByteBuffer.wrap(bytes);
        }
        return entry instanceof LinkEntry link ? link : null;
    }

    private void pairSimilar() {
        Map<String, SimilarityIndex> goneIndexes = indexes(gone);
        Map<String, SimilarityIndex> addedIndexes = indexes(added);
        if ((long) goneIndexes.size() * addedIndexes.size() > PAIR_LIMIT) {
            return;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<String, SimilarityIndex> from : goneIndexes.entrySet()) {
            for (Map.Entry<String, SimilarityIndex> to : addedIndexes.entrySet()) {
                int content = from.getValue().score(to.getValue(), PERFECT);
                if (content >= LEAST_SIMILAR) {
                    candidates.add(new Candidate(
                            from.getKey(), to.getKey(), content * PERFECT + nameScore(from.getKey(), to.getKey())));
                }
            }
        }
        take(candidates);
    }

    private static Map<String, SimilarityIndex> indexes(SortedMap<String, Entry> entries) {
        Map<String, SimilarityIndex> indexes = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            if (entry.getValue() instanceof FileEntry file) {
                SimilarityIndex index = index(file);
                if (index != null) {
                    indexes.put(entry.getKey(), index);
                }
            }
        }
        return indexes;
    }

    private static @Nullable SimilarityIndex index(FileEntry file) {
        byte[] bytes = file.bytes();
        if (bytes.length == 0) {
            return null;
        }
        try {
            return SimilarityIndex.create(new ObjectLoader.SmallObject(Constants.OBJ_BLOB, bytes));
        } catch (IOException | SimilarityIndex.TableFullException tooLarge) {
            return null;
        }
    }

    /** Empty and short files go where the rest of their folder went. */
    private void pairByFolder() {
        Map<String, String> folders = new HashMap<>();
        for (Map.Entry<String, String> rename : renames.entrySet()) {
            String from = folder(rename.getKey());
            String to = folder(rename.getValue());
            String known = folders.putIfAbsent(from, to);
            if (known != null && !known.equals(to)) {
                folders.put(from, from);
            }
        }
        Iterator<String> left = List.copyOf(gone.keySet()).iterator();
        while (left.hasNext()) {
            String from = left.next();
            String folder = folder(from);
            String target = folders.get(folder);
            String to = target == null ? null : target + from.substring(folder.length());
            if (to != null && added.containsKey(to)) {
                pair(from, to);
            }
        }
    }

    private void take(List<Candidate> candidates) {
        candidates.sort((one, two) -> Integer.compare(two.score(), one.score()));
        for (Candidate candidate : candidates) {
            if (gone.containsKey(candidate.from()) && added.containsKey(candidate.to())) {
                pair(candidate.from(), candidate.to());
            }
        }
    }

    private void pair(String from, String to) {
        renames.put(from, to);
        gone.remove(from);
        added.remove(to);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** 0 to 99: how much of the ends of two paths is the same, with a bonus for the same file name. */
    private static int nameScore(String from, String to) {
        int common = 0;
        while (common < from.length()
                && common < to.length()
                && from.charAt(from.length() - 1 - common) == to.charAt(to.length() - 1 - common)) {
            common++;
        }
        int longest = Math.max(from.length(), to.length());
        boolean sameName = from.substring(from.lastIndexOf('/') + 1).equals(to.substring(to.lastIndexOf('/') + 1));
        return (sameName ? 50 : 0) + 49 * common / longest;
    }
}
