package dev.chora.copier.update;

import dev.chora.copier.merge.structure.TextFormat;
import dev.chora.copier.merge.structure.TextFormats;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the files of a project that are not what their names say: TOML, YAML, JSON, Dockerfile, justfile or ignore file that
 * does not parse or holds an entry twice. Looked at before and after an update, it tells what the update brought.
 */
public final class ParseGate {
    /** Folders of tools, which hold nothing that a template made. */
    private static final Set<String> PASSED_OVER =
            Set.of(".git", ".venv", "venv", "node_modules", ".tox", "__pycache__", "dist", "build", "target");

    private static final long LARGEST = 1_000_000;

    private ParseGate() {}

    /**
     * The faulty files.
     *
     * @return relative path with forward slashes, and the name of the format that the file should have
     * @throws IOException when the project cannot be read
     */
    public static Map<String, String> faults(Path project) throws IOException {
        Map<String, String> faults = new TreeMap<>();
        Files.walkFileTree(project, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                Path name = folder.getFileName();
                boolean passedOver = !folder.equals(project) && name != null && PASSED_OVER.contains(name.toString());
                return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = project.relativize(file).toString().replace('\\', '/');
                TextFormat format = TextFormats.of(path);
                if (format != null
                        && attributes.isRegularFile()
                        && attributes.size() <= LARGEST
                        && !parses(file, format)) {
                    faults.put(path, format.name());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return faults;
    }

    private static boolean parses(Path file, TextFormat format) throws IOException {
        try {
            String text = Files.readString(file);
            String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return format.parses(withoutMark.replace("\r\n", "\n"));
        } catch (CharacterCodingException binary) {
            return false;
        }
    }
}
