package dev.chora.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A project as version 1.9 of the template made it, without an answers file and with the faults that it had. */
public record OldProject(Path folder) {
    private static final List<String> ANSWERS = List.of(
            "project_name=my-box",
            "project_description=Counts boxes",
            "author_name=Ann Example",
            "include_docker=true",
            "test_coverage_threshold=70");

    /** Makes one in a folder that is not there yet; more answers are such as {@code key=value}. */
    public static OldProject make(Path folder, String version, String... more) {
        List<String> args =
                new ArrayList<>(List.of("copy", "-q", "-l", "-r", version, "chora:python", folder.toString()));
        for (String answer : ANSWERS) {
            args.addAll(List.of("-d", answer));
        }
        for (String answer : more) {
            args.addAll(List.of("-d", answer));
        }
        CliRun made = CliRun.in(folder.getParent(), args.toArray(new String[0]));
        assertThat(made.exit()).as(made.err()).isZero();
        return new OldProject(folder);
    }

    /**
     * Brings in what template tags of 1.9 did to the output: a lost indentation, recipes without their parameters, no
     * package module, an image for tests without tests.
     */
    public OldProject withFaults() throws IOException {
        replace("docker-compose.yml", "    networks:\n      - my-box-network\n", "networks:\n      - my-box-network\n");
        Path recipes = folder.resolve("justfile");
        Files.writeString(recipes, Files.readString(recipes).replaceAll("\\{\\{[A-Z]+}}", ""));
        Files.delete(folder.resolve("src/my_box/__init__.py"));
        replace("Dockerfile.test", "COPY tests ./tests\n", "");
        return this;
    }

    /** Replaces the first place of a text in a file, which must be there. */
    public OldProject replace(String path, String text, String by) throws IOException {
        Path file = folder.resolve(path);
        String before = Files.readString(file);
        assertThat(before).contains(text);
        int at = before.indexOf(text);
        Files.writeString(file, before.substring(0, at) + by + before.substring(at + text.length()));
        return this;
    }

    /** Puts the project under git. */
    public Repository commit() throws IOException {
        return Repository.make(folder).commit();
    }
}
