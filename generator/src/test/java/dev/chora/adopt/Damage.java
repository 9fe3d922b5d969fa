package dev.chora.adopt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What people do to a project: of some of its files a third is edited, a third deleted, a third moved. */
final class Damage {
    private static final int KINDS = 3;
    private static final int EDITED_LINES = 3;

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** Changes a share of the files, in percent. */
    void to(Path project, int percent) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(project)) {
            files = new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
        Collections.shuffle(files, random);
        int count = Math.round(files.size() * percent / 100f);
        for (int i = 0; i < count; i++) {
            one(project, files.get(i), i);
        }
    }

    private void one(Path project, Path file, int number) throws IOException {
        switch (random.nextInt(KINDS)) {
            case 0 -> edit(file);
            case 1 -> Files.delete(file);
            default -> {
                Path folder = project.resolve("moved" + number % 2);
                Files.createDirectories(folder);
                Files.move(file, folder.resolve(number + "-" + file.getFileName()));
            }
        }
    }

    /** A third of the lines goes, changes or gets company. */
    private void edit(Path file) throws IOException {
        List<String> edited = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (random.nextInt(EDITED_LINES) > 0) {
                edited.add(line);
                continue;
            }
            switch (random.nextInt(KINDS)) {
                case 0 -> edited.add(line + " # looked at by hand");
                case 1 -> {
                    edited.add(line);
                    edited.add("written by hand, number " + random.nextInt(1000));
                }
                default -> {
                    // the line is gone
                }
            }
        }
        Files.write(file, edited);
    }
}
