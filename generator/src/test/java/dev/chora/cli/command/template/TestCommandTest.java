package dev.chora.cli.command.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.testing.CliRun;
import dev.chora.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates with one fault each, which shows with some answers only. */
class TestCommandTest {
    private static final String QUESTIONS = """
            kind:
              type: str
              choices: [web, job]
            port:
              type: int
              default: 80
              when: "{{ kind == 'web' }}"
            tls: true
            level:
              type: str
              choices: [low, mid, high]
            """;

    @TempDir
    Path folder;

    @Test
    void everyTwoAnswersThatCanMeetDoMeet() throws IOException {
        template(QUESTIONS).commit();
        List<String> found = run("--list").out().lines().toList();
        assertThat(found.get(0)).isEqualTo("defaults");
        Set<String> pairs = new HashSet<>();
        for (String line : found) {
            String kind = line.contains("kind=job") ? "job" : "web";
            String tls = line.contains("tls=False") || line.contains("tls=false") ? "no" : "yes";
            String level = line.contains("level=mid") ? "mid" : line.contains("level=high") ? "high" : "low";
            pairs.addAll(List.of(kind + tls, kind + level, tls + level));
        }
        assertThat(pairs).hasSize(2 * 2 + 2 * 3 + 2 * 3);
        assertThat(found.size()).isLessThan(2 * 2 * 3);
        assertThat(run("--list").out().lines().toList()).isEqualTo(found);
    }

    @Test
    void aFaultOfOneAnswerIsNamedWithIt() throws IOException {
        template(QUESTIONS)
                .write(
                        "compose.yaml.jinja",
                        "services:\n  app:\n    image: app:1\n{% if level == 'high' %}    imagine: 1\n{% endif %}")
                .commit();
        CliRun run = run();
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(run.out())
                .contains("verify: ", "compose.yaml:4", "level=high")
                .doesNotContain("level=mid\n");
    }

    @Test
    void whatDoesNotRenderIsAFaultWithItsPlaceInTheTemplate() throws IOException {
        template(QUESTIONS)
                .write("a.txt.jinja", "{% if kind == 'job' %}{{ undefined_thing.x }}{% endif %}\n")
                .commit();
        CliRun run = run();
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(run.out()).contains("does not render", "a.txt.jinja:1:", "with kind=job");
    }

    @Test
    void whatDiffersTheSecondTimeIsAFault() throws IOException {
        template("name: x\n")
                .write("a.txt.jinja", "{{ range(99999) | random }}\n")
                .commit();
        assertThat(run().out()).contains("not the same twice", "at a.txt");
    }

    @Test
    void projectsOfOlderVersionsComeToThisOne() throws IOException {
        Repository template = template("name: x\n")
                .write("a.txt.jinja", "{{ name }}\n")
                .write("old.txt", "old\n")
                .release("1.0.0");
        template.write("a.txt.jinja", "{{ name }} two\n")
                .git("rm", "-q", "old.txt")
                .release("2.0.0");
        CliRun run = run();
        assertThat(run.out()).contains("2 projects, no faults");
        assertThat(run.exit()).isEqualTo(ExitCode.OK);
        assertThat(run("--no-updates").out()).contains("1 project, no faults");
    }

    @Test
    void aFileThatAnUpdateCannotBringIsAFault() throws IOException {
        Repository template = template("name: x\n_skip_if_exists: [a.txt]\n")
                .write("a.txt.jinja", "{{ name }}\n")
                .release("1.0.0");
        template.write("a.txt.jinja", "{{ name }} two\n").release("2.0.0");
        CliRun run = run();
        assertThat(run.out())
                .contains(
                        "update: is not what a new project has after the update", "at a.txt", "with update from 1.0.0");
        assertThat(run.exit()).isEqualTo(ExitCode.ERROR);
    }

    @Test
    void theCombinationsMayComeFromAFile() throws IOException {
        template(QUESTIONS).commit();
        Files.writeString(folder.resolve("m.yml"), "small: {kind: job}\nlarge: {kind: web, level: high}\n");
        CliRun run = run("--matrix", "m.yml", "--json", "--keep", "kept");
        assertThat(run.out()).contains("\"name\": \"small\"", "\"name\": \"large\"", "\"faults\": []");
        assertThat(folder.resolve("kept/2/project/app.txt")).hasContent("web high");
        assertThat(run("--matrix", "none.yml").err()).contains("The file none.yml cannot be read");
        Files.writeString(folder.resolve("m.yml"), "[1]\n");
        assertThat(run("--matrix", "m.yml").err()).contains("holds no mapping of names to answers");
        assertThat(run("--most", "0").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run("--keep", "kept").err()).contains("is not empty");
    }

    @Test
    void anAnswerThatNobodyKnowsIsAskedFor() throws IOException {
        template("code:\n  type: str\n  validator: \"{% if code != 'abc' %}wrong{% endif %}\"\n")
                .commit();
        CliRun run = run();
        assertThat(run.err()).contains("No answer to the question \"code\" is known: wrong", "-d code=VALUE");
        assertThat(run("-d", "code=abc").exit()).isEqualTo(ExitCode.OK);
    }

    private Repository template(String questions) throws IOException {
        return Repository.makeTemplate(folder.resolve("tpl"))
                .write("copier.yml", questions)
                .write("app.txt.jinja", "{{ kind }} {{ level }}\n");
    }

    private CliRun run(String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "template";
        words[1] = "test";
        words[2] = "tpl";
        System.arraycopy(more, 0, words, 3, more.length);
        return CliRun.in(folder, words);
    }
}
