package dev.chora.copier.render;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.copier.tree.Modes;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists folders of a template in the order of names, following links unless they are kept, and never out of it. */
final class FolderReader {
    private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};
    private static final LinkOption[] FOLLOW = {};

    private final Path root;
    private final boolean keepLinks;

    FolderReader(Path root, boolean keepLinks) {
        this.root = root;
        this.keepLinks = keepLinks;
    }

    List<SourceFile> read(Path folder, String path) {
        List<SourceFile> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path file : stream) {
                String name = file.getFileName().toString();
                files.add(of(file, path.isEmpty() ? name : path + "/" + name, name));
            }
        } catch (IOException unreadable) {
            throw failure(path.isEmpty() ? "." : path, unreadable);
        }
        files.sort(new ByName());
        return files;
    }

    private static final class ByName implements java.util.Comparator<SourceFile> {
        @Override
        public int compare(SourceFile a, SourceFile b) {
            return a.name().compareTo(b.name());
        }
    }

    private SourceFile of(Path file, String path, String name) {
        try {
            BasicFileAttributes attributes = Modes.attributes(file, NO_FOLLOW);
            boolean link = attributes.isSymbolicLink();
            if (link) {
                if (keepLinks) {
                    return new SourceFile(file, path, name, SourceFile.Kind.LINK, 0, false);
                }
                requireInside(file, path);
                if (!Files.exists(file)) {
                    return new SourceFile(file, path, name, SourceFile.Kind.FILE, 0, true);
                }
                attributes = Modes.attributes(file, FOLLOW);
            }
            boolean folder = attributes.isDirectory();
            SourceFile.Kind kind = folder ? SourceFile.Kind.FOLDER : SourceFile.Kind.FILE;
            return new SourceFile(file, path, name, kind, folder ? 0 : Modes.of(attributes, file), link);
        } catch (IOException unreadable) {
            throw failure(path, unreadable);
        }
    }

    private void requireInside(Path link, String path) throws IOException {
        Path target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        Path real = Files.exists(link) ? link.toRealPath() : target;
        if (!real.startsWith(root)) {
            throw new CopierException(
                    ErrorKind.FORBIDDEN_PATH,
                    "The link \"" + path + "\" leads out of the template",
                    Location.file(path),
                    "Put the file itself into the template, or keep links with _preserve_symlinks.");
        }
    }

    /**
     * Makes sure that a folder does not lead back into itself.
     *
     * @throws CopierException when it is a link to a folder that it is in
     */
    static void requireFinite(SourceFile folder) {
        if (!folder.linked()) {
            return;
        }
        try {
            Path parent = folder.file().getParent();
            if (parent != null && parent.toRealPath().startsWith(folder.file().toRealPath())) {
                throw new CopierException(
                        ErrorKind.RENDER,
                        "The link \"" + folder.path() + "\" leads back into its own folder, without end",
                        Location.file(folder.path()),
                        "Remove the link, or keep links with _preserve_symlinks.");
            }
        } catch (IOException unreadable) {
            throw failure(folder.path(), unreadable);
        }
    }

    /** The file of this name in a list as {@link #read} gives it; null when there is none. */
    static @Nullable SourceFile find(List<SourceFile> files, String name) {
        int low = 0;
        int high = files.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = files.get(middle).name().compareTo(name);
            if (order == 0) {
                return files.get(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return null;
    }

    private static CopierException failure(String path, IOException cause) {
        return new CopierException(
                ErrorKind.RENDER,
                "The template path \"" + path + "\" cannot be read",
                Location.file(path),
                null,
                cause);
    }
}
