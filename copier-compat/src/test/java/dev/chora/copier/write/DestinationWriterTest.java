package dev.chora.copier.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.copier.ConflictResolver;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Events;
import dev.chora.copier.FileAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All or nothing reaches the destination, and nothing reaches anything else. */
class DestinationWriterTest {
    private static final ConflictResolver REPLACE = file -> true;

    @TempDir
    Path folder;

    private DestinationWriter writer(Path destination, boolean overwrite) {
        WriteOptions options = new WriteOptions(overwrite, path -> path.endsWith(".keep"), "answers.yml", false);
        return new DestinationWriter(new DestinationFolder(destination), options);
    }

    private List<String> paths() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<String> names = new ArrayList<>();
            for (Path path : paths.sorted().toList()) {
                names.add(folder.relativize(path).toString());
            }
            return names;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aNewDestinationAppearsAtOnce() throws IOException {
        Path destination = folder.resolve("a/b");
        try (DestinationWriter writer = writer(destination, false)) {
            writer.rendered("x/y.txt", bytes("1"), 0644);
            assertThat(destination).doesNotExist();
            writer.decide(REPLACE, Events.NONE);
            writer.commit();
        }
        assertThat(destination.resolve("x/y.txt")).hasContent("1");
        assertThat(paths()).containsExactly("", "a", "a/b", "a/b/x", "a/b/x/y.txt");
    }

    @Test
    void nothingIsLeftWithoutACommit() throws IOException {
        try (DestinationWriter writer = writer(folder.resolve("a/b"), false)) {
            writer.rendered("x/y.txt", bytes("1"), 0644);
        }
        assertThat(paths()).containsExactly("");
    }

    @Test
    void differingFilesAreDecidedAndKeptOnesStay() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        Files.writeString(folder.resolve("b.keep"), "old");
        Files.writeString(folder.resolve("same"), "same");
        try (DestinationWriter writer = writer(folder, true)) {
            writer.rendered("a", bytes("new"), 0755);
            writer.rendered("b.keep", bytes("new"), 0644);
            writer.rendered("same", bytes("same"), 0644);
            writer.rendered("n/new", bytes("new"), 0644);
            writer.decide(REPLACE, Events.NONE);
            writer.commit();
            assertThat(writer.plan())
                    .extracting(file -> file.path() + " " + file.action())
                    .containsExactly("a OVERWRITE", "b.keep SKIP", "n/new CREATE", "same IDENTICAL");
        }
        assertThat(folder.resolve("a")).hasContent("new").isExecutable();
        assertThat(folder.resolve("b.keep")).hasContent("old");
        assertThat(paths()).containsExactly("", "a", "b.keep", "n", "n/new", "same");
    }

    @Test
    void whatCannotBePutInPlaceIsTakenBack() throws IOException {
        Path locked = Files.createDirectories(folder.resolve("z/locked"));
        Files.writeString(folder.resolve("a"), "old");
        Files.writeString(locked.resolve("f"), "old");
        try (DestinationWriter writer = writer(folder, true)) {
            writer.rendered("a", bytes("new"), 0644);
            writer.rendered("m/new", bytes("new"), 0644);
            writer.rendered("z/locked/f", bytes("new"), 0644);
            writer.decide(REPLACE, Events.NONE);
            // between decision and commit somebody turns the folder into a file
            Files.delete(locked.resolve("f"));
            Files.delete(locked);
            Files.writeString(locked, "in the way");
            assertThatThrownBy(writer::commit).isInstanceOf(CopierException.class);
        }
        assertThat(folder.resolve("a")).hasContent("old");
        assertThat(paths()).containsExactly("", "a", "z", "z/locked");
    }

    @Test
    void noLinkOfTheDestinationLeadsOut() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createSymbolicLink(project.resolve("out"), outside);
        Files.createSymbolicLink(project.resolve("dangling"), folder.resolve("nowhere"));
        try (DestinationWriter writer = writer(project, true)) {
            for (String path : List.of("out/f", "out/deep/f", "dangling/f")) {
                assertThatThrownBy(() -> writer.rendered(path, bytes("x"), 0644))
                        .isInstanceOfSatisfying(
                                CopierException.class,
                                refusal -> assertThat(refusal.kind()).isEqualTo(ErrorKind.FORBIDDEN_PATH));
            }
        }
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void noLinkOfTheTemplateLeadsOut() throws IOException {
        try (DestinationWriter writer = writer(folder.resolve("project"), true)) {
            writer.link("way", "../outside");
            assertThatThrownBy(() -> writer.rendered("way/f", bytes("x"), 0644)).isInstanceOf(CopierException.class);
        }
        assertThat(paths()).containsExactly("");
    }

    @Test
    void aFolderWithoutPermissionIsAnErrorThatNamesThePath() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isWritable(locked));
        try (DestinationWriter writer = writer(locked.resolve("project"), false)) {
            assertThatThrownBy(() -> writer.rendered("a", bytes("x"), 0644)).hasMessageContaining("no permission");
        }
    }

    @Test
    void pretendingWritesNothingAndTellsAll() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        WriteOptions options = new WriteOptions(true, path -> false, "answers.yml", true);
        List<String> heard = new ArrayList<>();
        Events events = new Events() {
            @Override
            public void file(FileAction action, String path) {
                heard.add(action.word() + " " + path);
            }
        };
        try (DestinationWriter writer = new DestinationWriter(new DestinationFolder(folder), options)) {
            writer.rendered("a", bytes("new"), 0644);
            writer.rendered("b", bytes("new"), 0644);
            writer.decide(REPLACE, events);
            writer.commit();
        }
        assertThat(heard).containsExactly("conflict a", "overwrite a", "create b");
        assertThat(paths()).containsExactly("", "a");
        assertThat(folder.resolve("a")).hasContent("old");
    }
}
