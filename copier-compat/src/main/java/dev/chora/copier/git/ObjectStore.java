package dev.chora.copier.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All objects of a repository on disk: loose, packed, and those that it borrows from other repositories. */
final class ObjectStore implements ObjectSource {
    private static final int MAX_BORROWING = 5;

    private final List<LooseObjects> loose = new ArrayList<>(1);
    private final List<Path> folders = new ArrayList<>(1);
    private @Nullable List<Pack> packs;

    ObjectStore(Path objects) {
        add(objects, 0);
    }

    private void add(Path objects, int depth) {
        folders.add(objects);
        loose.add(new LooseObjects(objects));
        Path alternates = objects.resolve("info").resolve("alternates");
        if (depth == MAX_BORROWING || !Files.isRegularFile(alternates)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(alternates, StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(objects.resolve(line).normalize(), depth + 1);
                }
            }
        } catch (IOException e) {
            throw new GitException("cannot read " + alternates + ": " + e.getMessage(), e);
        }
    }

    @Override
    public @Nullable GitObject find(String hash) {
        for (Pack pack : packs()) {
            GitObject found = pack.find(hash, this);
            if (found != null) {
                return found;
            }
        }
        for (LooseObjects place : loose) {
            GitObject found = place.find(hash);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public List<String> startingWith(String digits) {
        List<String> found = new ArrayList<>(2);
        for (Pack pack : packs()) {
            pack.startingWith(digits, found);
        }
        for (LooseObjects place : loose) {
            place.startingWith(digits, found);
        }
        return found;
    }

    @Override
    public long packed() {
        long count = 0;
        for (Pack pack : packs()) {
            count += pack.count();
        }
        return count;
    }

    private List<Pack> packs() {
        List<Pack> known = packs;
        if (known == null) {
            known = new ArrayList<>();
            for (Path folder : folders) {
                Path packed = folder.resolve("pack");
                if (Files.isDirectory(packed)) {
                    addPacks(packed, known);
                }
            }
            packs = known;
        }
        return known;
    }

    private static void addPacks(Path folder, List<Pack> into) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.getFileName().toString().endsWith(".idx")) {
                    into.add(new Pack(file));
                }
            }
        } catch (IOException e) {
            throw new GitException("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }
}
