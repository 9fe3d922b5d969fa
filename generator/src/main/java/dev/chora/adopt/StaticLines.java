package dev.chora.adopt;

import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.render.Jinja;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/** A first guess how well a version fits, without rendering: which of its lines without any Jinja the project has. */
final class StaticLines {
    private static final double TELLING = 0.8;
    private static final double ABSENT = 0.25;
    private static final long LARGEST = 1 << 18;

    private StaticLines() {}

    /** The higher the better; comparable between versions of one template. */
    static double estimate(Path root, TemplateConfig config, Jinja jinja, Project project) {
        String below = config.subdirectory();
        Path start = !below.isEmpty() && jinja.isPlain(below) ? root.resolve(below) : root;
        Set<String> lines = new HashSet<>();
        if (Files.isDirectory(start)) {
            try {
                collect(start, jinja, lines);
            } catch (IOException unreadable) {
                return 0;
            }
        }
        double sum = 0;
        for (String line : lines) {
            double weight = LineWeight.of(line);
            sum += project.having(line).isEmpty() ? -ABSENT * weight : weight;
        }
        return sum;
    }

    private static void collect(Path start, Jinja jinja, Set<String> lines) throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                TextLines text = attributes.isRegularFile() && attributes.size() <= LARGEST
                        ? TextLines.of(Files.readAllBytes(file))
                        : null;
                if (text != null) {
                    for (String line : text.lines()) {
                        if (LineWeight.of(line) >= TELLING && jinja.isPlain(line)) {
                            lines.add(line);
                        }
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
