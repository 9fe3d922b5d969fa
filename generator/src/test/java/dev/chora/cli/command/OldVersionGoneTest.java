package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.testing.CliRun;
import dev.chora.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first update of a project works although the commit that it was made from is gone from its template. */
class OldVersionGoneTest {
    @TempDir
    Path folder;

    @Test
    void whatACopyMadeIsRemembered() throws IOException {
        Path template = folder.resolve("template");
        Repository first = Repository.make(template);
        Files.writeString(template.resolve("copier.yml"), "name: demo\n");
        Files.writeString(template.resolve("a.txt.jinja"), "one {{ name }}\ntwo\nthree\nfour\n");
        Files.writeString(
                template.resolve("{{ _copier_conf.answers_file }}.jinja"), "{{ _copier_answers | to_nice_yaml }}");
        first.release("1.0.0");
        assertThat(CliRun.in(
                                folder,
                                "copy",
                                "-l",
                                template.toString(),
                                folder.resolve("made").toString())
                        .exit())
                .isZero();
        Path file = folder.resolve("made").resolve("a.txt");
        Repository project = Repository.make(folder.resolve("made"));
        Files.writeString(file, "one demo\ntwo\nthree\nfour, mine\n");
        project.commit();

        forget(template.resolve(".git"));
        forget(folder.resolve(".home").resolve("cache").resolve("chora").resolve("trees"));
        Repository second = Repository.make(template);
        Files.writeString(template.resolve("a.txt.jinja"), "ONE {{ name }}\ntwo\nthree\nfour\n");
        second.release("2.0.0");

        CliRun update = CliRun.in(folder, "update", "-l", folder.resolve("made").toString());
        assertThat(update.exit()).as(update.err()).isZero();
        assertThat(update.err()).contains("still in the store");
        assertThat(file).hasContent("ONE demo\ntwo\nthree\nfour, mine\n");
    }

    private static void forget(Path tree) throws IOException {
        if (Files.isDirectory(tree)) {
            try (Stream<Path> paths = Files.walk(tree)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
