package dev.chora.copier.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Lays the files of a tree out in an empty folder, as stored, with executable bits and links. */
public final class TreeWriter {
    private final GitRepository repository;
    private final Path root;
    private final boolean posix;

    public TreeWriter(GitRepository repository, Path root) {
        this.repository = repository;
        this.root = root;
        this.posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Writes everything but submodules, which become empty folders. Existing files are never replaced. */
    public void write(TreeListing listing) {
        try {
            for (String folder : listing.folders()) {
                Files.createDirectory(root.resolve(folder));
            }
            for (TreeFile file : listing.files()) {
                write(file);
            }
        } catch (IOException e) {
            throw new GitException("cannot lay out the template in " + root + ": " + e.getMessage(), e);
        }
    }

    private void write(TreeFile file) throws IOException {
        Path target = root.resolve(file.path());
        if (file.submodule()) {
            Files.createDirectory(target);
            return;
        }
        byte[] content = repository.objects().read(file.hash()).data();
        if (file.link()) {
            Files.createSymbolicLink(target, Path.of(new String(content, StandardCharsets.UTF_8)));
        } else if (file.executable() && posix) {
            try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(
                    target,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    ExecutableFile.ATTRIBUTE))) {
                out.write(content);
            }
        } else {
            Files.write(target, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    /** Made when the first executable file comes along. */
    private static final class ExecutableFile {
        static final FileAttribute<Set<PosixFilePermission>> ATTRIBUTE =
                PosixFilePermissions.asFileAttribute(EnumSet.allOf(PosixFilePermission.class));
    }
}
