package dev.chora.cli.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the scripts in the real shells, with the program of this build under the name that people type. */
class ShellsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void installs() throws IOException {
        Path chora = folder.resolve("bin/chora");
        Files.createDirectories(chora.getParent());
        Files.writeString(chora, """
                #!/bin/sh
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 -Dchora.home='%s' -cp '%s' dev.chora.cli.Main "$@"
                """.formatted(
                System.getProperty("java.home"),
                Path.of(System.getProperty("chora.home")).toAbsolutePath().normalize(),
                System.getProperty("java.class.path")));
        assertThat(chora.toFile().setExecutable(true)).isTrue();
        for (String shell : List.of("bash", "zsh", "fish")) {
            Files.writeString(folder.resolve(shell), Objects.requireNonNull(CompletionScript.of(shell)));
        }
        Files.createDirectories(folder.resolve("tpl"));
        Files.writeString(
                folder.resolve("tpl/copier.yml"),
                "colour:\n  choices: [red, green]\nword: x\nhidden:\n  when: false\n");
    }

    /** What bash would show: the line as bash breaks it into words, the last one unfinished. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chora che | check-update",
                "chora copy --write | --write-answers",
                "chora new x --include | --include-docker",
                "chora new x -d project_ty | project_type=cli_tool project_type=library project_type=mcp_server project_type=web_service",
                "chora new x -d project_type = web | web_service",
                "chora new x -d include_docker = | false true",
                "chora new x -t tpl -d | colour=green colour=red word=",
                "chora-new x -t tpl -d col | colour=green colour=red",
                "chora copy tpl x -d colour = r | red",
                "chora new x -t ch | chora:python",
                "chora new x -t chora : p | python",
                "chora new x -t | bash bin chora:python fish tpl zsh",
                "chora copy ch | chora:python",
                "chora new x -r 1. | 1.9.0 1.9.1",
            })
    void bashCompletes(String line, String expected) throws Exception {
        String[] words = line.strip().split(" +");
        boolean fresh = List.of("-d", "-t").contains(words[words.length - 1]);
        StringBuilder array = new StringBuilder();
        for (String word : words) {
            array.append(" '").append(word).append('\'');
        }
        String script = "compopt() { :; }; source " + folder.resolve("bash") + "; ln -sf chora " + folder
                + "/bin/chora-new; COMP_WORDS=(" + array + (fresh ? " ''" : "")
                + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _chora; printf '%s\\n' \"${COMPREPLY[@]}\"";
        assertThat(run("bash", "--norc", "-c", script)).isEqualTo(sorted(expected));
    }

    @Test
    void fishCompletes() throws Exception {
        assertThat(fish("chora che")).containsExactly("check-update");
        assertThat(fish("chora new x -t tpl -d col")).containsExactly("colour=green", "colour=red");
        assertThat(fish("chora new x -t ")).contains("chora:python", "tpl/").doesNotContain(":files");
    }

    private TreeSet<String> fish(String line) throws Exception {
        needs("fish");
        return run("fish", "--no-config", "-c", "source " + folder.resolve("fish") + "; complete -C '" + line + "'");
    }

    @Test
    void zshCompletes() throws Exception {
        needs("zsh");
        String script = "compdef() { :; }; _describe() { print -l -- ${candidates%%:*}; }; source "
                + folder.resolve("zsh") + "; words=(chora new x -t tpl -d col); CURRENT=7; _chora";
        assertThat(run("zsh", "-f", "-c", script)).containsExactly("colour=green", "colour=red");
    }

    private static void needs(String shell) {
        boolean there = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, shell)));
        Assumptions.assumeTrue(there, "SKIPPED: " + shell + " is not installed, its completion script is not run");
    }

    private static TreeSet<String> sorted(String words) {
        return new TreeSet<>(List.of(words.strip().split(" +")));
    }

    /** The first columns of the lines that a shell prints. */
    private TreeSet<String> run(String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        TreeSet<String> lines = new TreeSet<>();
        for (String line : out.split("\n")) {
            if (!line.isBlank()) {
                lines.add(line.split("\t")[0]);
            }
        }
        return lines;
    }
}
