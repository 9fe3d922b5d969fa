package dev.chora.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares what was made with what was approved and committed. With {@code -Dchora.approve} it writes what was made instead,
 * so that the change can be read as a diff and committed.
 */
public final class Approved {
    private static final boolean WRITE = System.getProperty("chora.approve") != null;

    private Approved() {}

    /** One text against one file. */
    public static void text(Path approved, String made) {
        try {
            if (WRITE) {
                Files.createDirectories(approved.toAbsolutePath().getParent());
                Files.writeString(approved, made);
                return;
            }
            assertThat(approved).as("run with -Dchora.approve to write it").exists();
            assertThat(made).as("differs from " + approved).isEqualTo(Files.readString(approved));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole folder against another. */
    public static void tree(Path approved, Path made) {
        Map<String, String> actual = read(made);
        if (WRITE) {
            replace(approved, made);
            return;
        }
        Map<String, String> expected = read(approved);
        assertThat(actual.keySet()).as("files of " + approved).isEqualTo(expected.keySet());
        for (Map.Entry<String, String> file : expected.entrySet()) {
            assertThat(actual.get(file.getKey()))
                    .as(approved + "/" + file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    /** Every file and link of a folder by its path, executable files marked; {@code .git} left out. */
    public static Map<String, String> read(Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (name.equals(".git") || name.startsWith(".git/") || Files.isDirectory(path)) {
                    continue;
                }
                files.put(name, Files.isSymbolicLink(path) ? "-> " + Files.readSymbolicLink(path) : content(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String content(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        String mark = Files.isExecutable(path) ? "executable\n" : "";
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean isText = java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
        return mark + (isText ? text : "base64 " + Base64.getEncoder().encodeToString(bytes));
    }

    private static void replace(Path approved, Path made) {
        try {
            if (Files.isDirectory(approved)) {
                try (Stream<Path> old = Files.walk(approved)) {
                    for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            try (Stream<Path> paths = Files.walk(made)) {
                for (Path path : paths.toList()) {
                    Path target = approved.resolve(made.relativize(path).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
