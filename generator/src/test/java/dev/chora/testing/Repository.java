package dev.chora.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A folder under git, worked on with the git program and untouched by the settings of who runs the tests. */
public record Repository(Path folder) {
    private static final String ANSWERS = "{{ _copier_conf.answers_file }}.jinja";

    /** A new repository in a new folder. */
    public static Repository make(Path folder) throws IOException {
        Files.createDirectories(folder);
        Repository made = new Repository(folder);
        made.git("init", "-q", "-b", "main");
        return made;
    }

    /** A new one that holds the answers file of a template, so that its projects can be updated. */
    public static Repository makeTemplate(Path folder) throws IOException {
        return make(folder).write(ANSWERS, "{{ _copier_answers|to_nice_yaml }}");
    }

    /** Writes a file, with the folders above it. */
    public Repository write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Commits everything. */
    public Repository commit() {
        return git("add", "-A").git("commit", "-q", "--allow-empty", "-m", "work");
    }

    /** Commits everything and tags it. */
    public Repository release(String version) {
        return commit().git("tag", version);
    }

    /** Runs git, which must succeed. */
    public Repository git(String... args) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> env = builder.environment();
        env.put("GIT_CONFIG_GLOBAL", "/dev/null");
        env.put("GIT_CONFIG_NOSYSTEM", "1");
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            env.put("GIT_" + who + "_NAME", "Test");
            env.put("GIT_" + who + "_EMAIL", "test@example.com");
        }
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(command + ": " + said).isZero();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return this;
    }
}
