package dev.chora.verify.proof;

import dev.chora.engine.Call;
import dev.chora.engine.Programs;
import dev.chora.engine.Ran;
import dev.chora.verify.rules.ProjectFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A temporary folder with a copy of the project: what a fresh clone would hold, so that nothing is written into the project. */
public final class Workspace {
    /** What the temporary folder is called in commands that people read: one that they can make. */
    private static final String SHOWN = "/tmp/chora-verify";

    private final Path project;
    private @Nullable Path root;
    private @Nullable Path copy;

    Workspace(Path project) {
        this.project = project;
    }

    /** A folder for everything that is not the project. */
    public synchronized Path root() throws IOException {
        if (root == null) {
            root = Files.createTempDirectory("chora-verify-");
        }
        return root;
    }

    /**
     * The copy of the project.
     *
     * @throws IOException when the project cannot be read
     */
    public synchronized Path copy(Programs programs) throws IOException, InterruptedException {
        if (copy == null) {
            Path made = root().resolve("project");
            for (String file : files(programs)) {
                copy(project.resolve(file), made.resolve(file));
            }
            if (needsHistory() && Files.isDirectory(project.resolve(".git"))) {
                copyTree(project.resolve(".git"), made.resolve(".git"));
            }
            Files.createDirectories(made);
            ofTheContainersUser(made);
            copy = made;
        }
        return copy;
    }

    /** What git would keep of the project; without git, everything but the folders of tools. */
    private List<String> files(Programs programs) throws IOException, InterruptedException {
        if (Files.exists(project.resolve(".git"))) {
            Ran ran = programs.run(Call.of("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                    .in(project)
                    .within(Duration.ofSeconds(30)));
            if (ran.ok() && !ran.out().isBlank()) {
                return List.of(ran.out().strip().split("\0"));
            }
        }
        return new ArrayList<>(ProjectFiles.of(project).paths());
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS) || !Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            // A submodule, or a file that was deleted and not committed.
            return;
        }
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Build backends that take the version from git need its history. */
    private boolean needsHistory() throws IOException {
        Path file = project.resolve("pyproject.toml");
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String text = Files.readString(file);
        return text.contains("setuptools_scm")
                || text.contains("setuptools-scm")
                || text.contains("hatch-vcs")
                || text.contains("versioningit")
                || text.contains("dynamic-versioning");
    }

    /**
     * Folders of the project that a container mounts are written to by its user, 1000, who on most machines is the person
     * too. For root, the copy is made so.
     */
    private static void ofTheContainersUser(Path folder) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))
                || !folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                own(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) throws IOException {
                own(inner);
                return FileVisitResult.CONTINUE;
            }

            private void own(Path path) throws IOException {
                Files.setAttribute(path, "unix:uid", 1000, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", 1000, LinkOption.NOFOLLOW_LINKS);
            }
        });
    }

    /** A text in which the paths of this folder are those that a person can use. */
    public synchronized String shown(String text) {
        String shown = text;
        if (copy != null) {
            shown = shown.replace(copy.toString(), project.toString());
        }
        if (root != null) {
            shown = shown.replace(root.resolve("project").toString(), project.toString())
                    .replace(root.toString(), SHOWN);
        }
        return shown;
    }

    /** Removes it all. What a container left there and cannot be removed is left behind. */
    public synchronized void remove() {
        if (root == null) {
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    if (!Files.isWritable(folder)) {
                        allow(folder);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
                    folder.toFile().delete();
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException notOurs) {
            // Files of a container's user: the system clears its temporary folder.
            return;
        }
    }

    private static void allow(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException | UnsupportedOperationException notOurs) {
            // Deleting says why.
            return;
        }
    }
}
