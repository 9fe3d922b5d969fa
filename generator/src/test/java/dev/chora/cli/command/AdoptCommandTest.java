package dev.chora.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.ExitCode;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.testing.CliRun;
import dev.chora.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chora adopt} on projects of a small template with three versions, one of which has no answers file. */
class AdoptCommandTest {
    private static final String ANSWERS = ".copier-answers.yml";

    @TempDir
    Path folder;

    private Repository template;
    private Path project;

    @BeforeEach
    void makeTemplate() throws IOException {
        template = Repository.make(folder.resolve("template"));
        template.write("copier.yml", """
                        _tasks:
                          - touch ran
                        name: demo
                        greeting:
                          type: str
                          choices: [hello, welcome]
                          default: hello
                        docs:
                          type: bool
                          default: true
                        token:
                          type: str
                          secret: true
                          default: none
                        unseen: nothing
                        """)
                .write(
                        "README.md.jinja",
                        "# {{ name }}\n\nSay {{ greeting }} to {{ name }}.\n\n## Use\n\nAs you like it.\n")
                .write("token.txt.jinja", "token {{ token }}\n")
                .write("{% if docs %}docs{% endif %}/guide.md.jinja", "A guide to {{ name }} for everybody.\n")
                .release("1.0.0");
        template.write("setup.cfg.jinja", "[metadata]\nname = {{ name }}\nlicense_files = LICENSE\n")
                .release("1.1.0");
        template.write("{{ _copier_conf.answers_file }}.jinja", "{{ _copier_answers|to_nice_yaml }}")
                .write(
                        "README.md.jinja",
                        "# {{ name }}\n\nPlease say {{ greeting }} to {{ name }}.\n\n## Use\n\nAs you like it.\n")
                .release("2.0.0");
        project = folder.resolve("project");
        assertThat(run(
                                "copy",
                                "-l",
                                "-T",
                                "-r",
                                "1.1.0",
                                "-d",
                                "name=weather",
                                "-d",
                                "greeting=welcome",
                                "TEMPLATE",
                                "project")
                        .exit())
                .isZero();
        assertThat(project.resolve(ANSWERS)).doesNotExist();
    }

    private CliRun run(String... args) {
        String[] line = args.clone();
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i].equals("TEMPLATE") ? template.folder().toString() : line[i];
        }
        return CliRun.in(folder, line);
    }

    @Test
    void findsVersionAndAnswersAndAnUpdateGoesOnFromThere() throws IOException {
        Files.writeString(
                project.resolve("README.md"), "# weather\n\nSay welcome to weather.\n\n## Use\n\nMy own words.\n");
        CliRun adopt = run("adopt", "project", "--template", "TEMPLATE", "--defaults");
        assertThat(adopt.err()).isEmpty();
        assertThat(adopt.exit()).isZero();
        assertThat(adopt.out())
                .contains("Version   1.1.0, best of 3")
                .containsPattern("name +'weather' +certain: README.md:1")
                .containsPattern("greeting +'welcome' +\\w+: README.md:3")
                .containsPattern("unseen +'nothing' +open")
                .contains("1 changed: README.md")
                .contains("Wrote " + ANSWERS);
        assertThat(project.resolve(ANSWERS)).hasContent("""
                # Changes here will be overwritten by Copier
                _commit: 1.1.0
                _src_path: %s
                docs: true
                greeting: welcome
                name: weather
                unseen: nothing
                """.formatted(template.folder()));
        assertThat(project.resolve("ran")).doesNotExist();

        Repository.make(project).commit();
        CliRun update = run("update", "-l", "--trust", "-T", "project");
        assertThat(update.exit()).as(update.err()).isZero();
        assertThat(project.resolve("README.md"))
                .hasContent("# weather\n\nPlease say welcome to weather.\n\n## Use\n\nMy own words.\n");
    }

    @Test
    void printsExactlyTheDocumentedJson() {
        CliRun adopt = run("adopt", "project", "--template", "TEMPLATE", "-l", "--json", "-n");
        assertThat(adopt.exit()).isZero();
        Map<?, ?> document = (Map<?, ?>) JsonText.loads(adopt.out());
        assertThat(document.keySet().toString()).isEqualTo("[template, score, answers, files]");
        Map<?, ?> from = (Map<?, ?>) document.get("template");
        assertThat(from.keySet().toString()).isEqualTo("[src, version, commit]");
        assertThat(from.get("version")).isEqualTo("1.1.0");
        assertThat((String) from.get("commit")).hasSize(40);
        assertThat(document.get("score")).isInstanceOf(Double.class);
        Map<?, ?> answers = (Map<?, ?>) document.get("answers");
        assertThat(answers.keySet().toString()).isEqualTo("[name, greeting, docs, unseen]");
        Map<?, ?> name = (Map<?, ?>) answers.get("name");
        assertThat(name.keySet().toString()).isEqualTo("[value, confidence, evidence]");
        assertThat(name.get("value")).isEqualTo("weather");
        assertThat((List<Object>) name.get("evidence")).contains(Map.of("file", "README.md", "line", 1L));
        Map<?, ?> files = (Map<?, ?>) document.get("files");
        assertThat(files.keySet().toString()).isEqualTo("[same, changed, missing, unknown]");
        assertThat(files.get("same").toString()).isEqualTo("[README.md, docs/guide.md, setup.cfg, token.txt]");
        assertThat(project.resolve(ANSWERS)).doesNotExist();
    }

    @Test
    void asksForWhatStaysOpenOnly() {
        CliRun adopt = run("adopt", "project", "--template", "TEMPLATE");
        assertThat(adopt.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(adopt.err()).contains("\"unseen\" must be asked").contains("--defaults");
        assertThat(run("adopt", "project", "--template", "TEMPLATE", "-d", "unseen=something")
                        .exit())
                .isZero();
        assertThat(project.resolve(ANSWERS)).content().contains("unseen: something");
    }

    @Test
    void writesTheAnswersFileThatTheTemplateRenders() throws IOException {
        assertThat(run("copy", "-l", "-T", "-d", "name=weather", "TEMPLATE", "new")
                        .exit())
                .isZero();
        Path answers = folder.resolve("new").resolve(ANSWERS);
        String real = Files.readString(answers);
        Files.delete(answers);
        assertThat(run("adopt", "new", "--template", "TEMPLATE", "-l").exit()).isZero();
        assertThat(answers).hasContent(real);
    }

    @Test
    void writesTheFileThatWasNamedAndNothingElse() throws IOException {
        List<String> before = files();
        assertThat(run("adopt", "project", "--template", "TEMPLATE", "-l", "-a", "conf/answers.yml")
                        .exit())
                .isZero();
        List<String> after = files();
        assertThat(after).contains("conf/answers.yml");
        after.remove("conf/answers.yml");
        assertThat(after).isEqualTo(before);
        assertThat(run("adopt", "project", "--template", "TEMPLATE", "-l", "-a", "../answers.yml")
                        .exit())
                .isEqualTo(ExitCode.ERROR);
        assertThat(folder.resolve("answers.yml")).doesNotExist();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(project)) {
            return new java.util.ArrayList<>(all.filter(Files::isRegularFile)
                    .map(file -> project.relativize(file).toString())
                    .sorted()
                    .toList());
        }
    }

    @Test
    void comparesWithAnAnswersFileThatIsThere() throws IOException {
        String wrong = "_commit: 1.0.0\n_src_path: " + template.folder() + "\nname: other\n";
        Files.writeString(project.resolve(ANSWERS), wrong);
        CliRun adopt = run("adopt", "project", "-l");
        assertThat(adopt.exit()).isZero();
        assertThat(adopt.out())
                .contains("The project had an answers file, " + ANSWERS + ", and it differs")
                .contains("_commit: '1.0.0' in the file, '1.1.0' found")
                .contains("name: 'other' in the file, 'weather' found")
                .contains("--force");
        assertThat(project.resolve(ANSWERS)).hasContent(wrong);
        assertThat(run("adopt", "project", "-l", "--force").exit()).isZero();
        assertThat(project.resolve(ANSWERS)).content().contains("_commit: 1.1.0");
    }

    @Test
    void saysThatNoVersionFits() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("main.c"), "int main(void) { return 0; }\n");
        Files.writeString(other.resolve("README.md"), "A program in C that does nothing at all.\n");
        CliRun adopt = run("adopt", "other", "--template", "TEMPLATE", "-l");
        assertThat(adopt.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(adopt.err()).contains("No version of ").contains(" fits the project");
        assertThat(other.resolve(ANSWERS)).doesNotExist();
    }

    @Test
    void refusesGivenAnswersThatDoNotFit() {
        CliRun adopt = run("adopt", "project", "--template", "TEMPLATE", "-l", "-d", "greeting=goodbye");
        assertThat(adopt.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(adopt.err()).contains("\"greeting\" does not fit: 'goodbye' is not in ['hello', 'welcome']");
        assertThat(project.resolve(ANSWERS)).doesNotExist();
    }

    @Test
    void takesGivenAnswersAsTheyAre() {
        CliRun adopt = run("adopt", "project", "--template", "TEMPLATE", "-l", "-d", "greeting=hello");
        assertThat(adopt.exit()).isZero();
        assertThat(adopt.out()).containsPattern("greeting +'hello' +given").containsPattern("name +'weather' +certain");
    }

    @Test
    void needsToKnowTheTemplate() {
        CliRun adopt = run("adopt", "project", "-l");
        assertThat(adopt.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(adopt.err()).contains("--template");
    }

    @Test
    void takesTemplateVersionAndAnswersFromCruft() throws IOException {
        Files.writeString(project.resolve(".cruft.json"), """
                {"template": "%s", "commit": "", "context": {"cookiecutter": {"name": "weather", "unseen": "seen by cruft"}}}
                """.formatted(
                        template.folder().toString().replace("\\", "/")));
        CliRun adopt = run("adopt", "project");
        assertThat(adopt.exit()).as(adopt.err()).isZero();
        assertThat(adopt.out()).containsPattern("unseen +'seen by cruft' +written down by another generator");
    }

    @Test
    void tellsWhatCanBeDoneWithACookiecutterTemplate() throws IOException {
        Repository old = Repository.make(folder.resolve("old"));
        old.write("cookiecutter.json", "{\"name\": \"demo\"}")
                .write("{{cookiecutter.name}}/README.md", "# {{cookiecutter.name}}\n")
                .release("1.0.0");
        CliRun adopt =
                run("adopt", "project", "--template", folder.resolve("old").toString(), "-l");
        assertThat(adopt.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(adopt.err()).contains("is a Cookiecutter template").contains("cruft");
    }

    @Test
    void pythonExtensionsNeedTrust() throws IOException {
        template.write("copier.yml", "_jinja_extensions: [own.Extension]\nname: demo\n")
                .release("3.0.0");
        CliRun adopt = run("adopt", "project", "--template", "TEMPLATE", "-r", "3.0.0", "-l");
        assertThat(adopt.exit()).isEqualTo(ExitCode.UNSAFE);
        assertThat(adopt.err()).contains("own.Extension");
    }
}
