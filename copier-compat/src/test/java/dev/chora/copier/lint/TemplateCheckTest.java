package dev.chora.copier.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.copier.CopierException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCheckTest {
    private static final String ANSWERS = "{{ _copier_conf.answers_file }}.jinja";
    private static final String DUMP = "{{ _copier_answers|to_nice_yaml }}";

    @TempDir
    Path root;

    private void file(String path, String... lines) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    /** Rule and place of each finding. */
    private List<String> found() {
        List<String> found = new ArrayList<>();
        for (Finding finding : TemplateCheck.run(root)) {
            found.add(finding.rule().id() + " " + finding.location());
        }
        return found;
    }

    private Finding only() {
        List<Finding> findings = TemplateCheck.run(root);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    void findsNothingInAGoodTemplate() throws IOException {
        file(
                "copier.yml",
                "_subdirectory: project",
                "_exclude: ['*.bak', '{% if not docs %}docs/{% endif %}']",
                "_skip_if_exists: [.env]",
                "_message_after_copy: 'Made {{ name }} in {{ _copier_conf.dst_path }}'",
                "name: {type: str}",
                "slug: {type: str, default: \"{{ name|lower }}\"}",
                "docs: {type: bool, default: true}",
                "theme: {type: str, default: x, when: \"{{ docs }}\", validator: \"{% if not theme %}no{% endif %}\"}");
        file("project/" + ANSWERS, DUMP);
        file("project/x.bak", "");
        file(
                "project/{{ slug }}/main.py.jinja",
                "{% set a = name %}{{ a }} {{ nosuch|default('') }} {% if other is defined %}{% endif %}",
                "{% for i in range(3) %}{{ loop.index }}{{ i }}{% endfor %}{% from 'macros.jinja' import m %}{{ m(1) }}");
        file("project/docs/{{ slug }}.md.jinja", "{{ theme }}{% include 'part.jinja' %}");
        file("macros.jinja", "{% macro m(x) %}{{ x }}{{ name }}{% endmacro %}");
        file("part.jinja", "{{ a }}");
        file("README.md", "how this template is kept: {{ nothing }}");
        assertThat(TemplateCheck.run(root)).isEmpty();
    }

    /** The layout of chora-base 1.9.0: everything in template/, and three mistakes. */
    @Test
    void namesTheFaultsOfATemplateWithoutSubdirectoryAndAnswersFile() throws IOException {
        file(
                "copier.yml",
                "_min_copier_version: \"9.0.0\"",
                "project_name: {type: str, default: demo}",
                "include_docker: {type: bool, default: false}",
                "_templates_suffix: \".jinja\"",
                "_exclude:",
                "  - \"{% if not include_docker %}Dockerfile.jinja{% endif %}\"",
                "  - \"{% if not include_docker %}user-docs/{% endif %}\"");
        file("README.md", "about the template");
        file("docs/guide.md", "text");
        file("template/README.md.jinja", "# {{ project_name }}");
        file("template/Dockerfile.jinja", "FROM python");
        file("template/user-docs/a.md", "a");
        file(
                "template/scripts/extract.py.jinja",
                "import sys",
                "",
                "def emit(name):",
                "    return f\"test_{name}() {{\\n    # from {name}\\n}}\"");
        assertThat(found())
                .containsExactly(
                        "subdirectory copier.yml",
                        "answers-file copier.yml",
                        "syntax template/scripts/extract.py.jinja:4:30");
        Finding subdirectory = TemplateCheck.run(root).get(0);
        assertThat(subdirectory.advice()).isEqualTo("Add _subdirectory: template");
    }

    /** All questions, files and conditions of that version, around which a repository of its time lies. */
    @Test
    void namesExactlyTheFaultsOfAWholeTemplateOfThatLayout() throws IOException {
        Path version = Path.of("../templates/python/1.9.0");
        try (Stream<Path> files = Files.walk(version)) {
            for (Path from : files.filter(Files::isRegularFile).toList()) {
                file(version.relativize(from).toString(), Files.readString(from).stripTrailing());
            }
        }
        Path config = root.resolve("copier.yml");
        String text = Files.readString(config);
        assertThat(text).contains("_subdirectory: template\n");
        Files.writeString(config, text.replace("_subdirectory: template\n", ""));
        for (String own : List.of("README.md", "CHANGELOG.md", "LICENSE", "docs/guide.md", "dev-docs/notes.md")) {
            file(own, "About the template, with {{ braces }} that nobody renders.");
        }
        file(".github/workflows/test.yml", "on: push", "env: {A: '${{ github.ref }}'}");
        file("scripts/release.py", "print(f'{{{1}}}')");
        file("tests/test_template.py", "def test(): pass");
        file(
                "template/scripts/extract_tests.py.jinja",
                "\"\"\"Tests of {{ project_name }} from its documents.\"\"\"",
                "",
                "def emit(name):",
                "    return f\"def test_{name}() {{\\n    # from {name}\\n}}\"");
        assertThat(found())
                .containsExactly(
                        "subdirectory copier.yml",
                        "answers-file copier.yml",
                        "syntax template/scripts/extract_tests.py.jinja:4:34");
    }

    @Test
    void namesUnknownVariablesWithTheNearestKnownOne() throws IOException {
        file("copier.yml", "_subdirectory: p", "project_name: {type: str}", "x: \"{{ project_nmae }}\"");
        file("p/" + ANSWERS, DUMP);
        file("p/a.txt.jinja", "first", "  {{ projct_name }} {{ project_name }} {{ x }}");
        assertThat(found()).containsExactly("unknown-variable copier.yml:3:4", "unknown-variable p/a.txt.jinja:2:6");
        assertThat(TemplateCheck.run(root)).allMatch(finding -> "Did you mean project_name?".equals(finding.advice()));
        assertThat(TemplateCheck.run(root).get(1).location().excerpt()).contains("projct_name");
    }

    @Test
    void namesUnusedQuestionsAndUnknownFiltersAndTests() throws IOException {
        file("copier.yml", "_subdirectory: p", "a: 1", "b: {type: int, validator: \"{{ b > 1 }}\"}", "c: 1");
        file("p/" + ANSWERS, DUMP);
        file("p/{{ _copier_answers.c }}.jinja", "{{ a|nosuch }}{% if a is odder %}{% endif %}");
        assertThat(found())
                .containsExactly(
                        "unused-question copier.yml:3:4",
                        "unknown-filter p/{{ _copier_answers.c }}.jinja:1:6",
                        "unknown-filter p/{{ _copier_answers.c }}.jinja:1:23");
    }

    @Test
    void findsCirclesOfConditionsAndAnswersThatComeTooLate() throws IOException {
        file(
                "copier.yml",
                "_subdirectory: p",
                "a: {type: bool, when: \"{{ c }}\"}",
                "b: {type: bool, when: \"{{ a }}\"}",
                "c: {type: bool, when: \"{{ b }}\"}",
                "d: {type: str, default: \"{{ e }}\"}",
                "e: {type: str}",
                "f: {type: str, when: \"{{ f }}\"}");
        file("p/" + ANSWERS, DUMP);
        file("p/x.jinja", "{{ a }}{{ b }}{{ c }}{{ d }}{{ e }}{{ f }}");
        List<Finding> findings = TemplateCheck.run(root);
        assertThat(findings)
                .extracting(Finding::rule)
                .containsExactly(Rule.WHEN_CYCLE, Rule.LATER_QUESTION, Rule.WHEN_CYCLE);
        assertThat(findings.get(0).message()).contains("a -> c -> b -> a");
        assertThat(findings.get(1).message()).contains("d reads the answer to e");
        assertThat(findings.get(2).message()).contains("f -> f");
    }

    @Test
    void findsPatternsThatDoNotWork() throws IOException {
        file("copier.yml", "_subdirectory: p", "_exclude:", "  - nothere.txt", "  - '!'", "  - a/*.md", "  - '[z-a]'");
        file("p/" + ANSWERS, DUMP);
        file("p/a/b.md", "");
        assertThat(found())
                .containsExactly("exclude copier.yml:3:5", "exclude copier.yml:4:5", "exclude copier.yml:6:5");
        file("copier.yml", "_subdirectory: p", "_exclude: ['*']");
        assertThat(only().message()).contains("leaves everything out");
        file("copier.yml", "_exclude: ['*.md']");
        file(ANSWERS, DUMP);
        assertThat(only().message()).contains("copies copier.yml");
    }

    @Test
    void findsPathsThatWindowsCannotHave() throws IOException {
        file("copier.yml", "_subdirectory: p", "name: {type: str}");
        file("p/" + ANSWERS, DUMP);
        file("p/{{ name|lower }}.txt", "");
        file("p/aux.py", "");
        file("p/dir./x", "");
        file("p/README", "");
        file("p/readme", "");
        file("p/con/{% if name == \"x\" %}y{% endif %}", "");
        assertThat(found())
                .containsExactly(
                        "windows-path p/aux.py",
                        "windows-path p/con/{% if name == \"x\" %}y{% endif %}",
                        "windows-path p/dir./x",
                        "windows-path p/readme",
                        "windows-path p/{{ name|lower }}.txt");
    }

    @Test
    void findsWhatKeepsProjectsFromBeingUpdated() throws IOException {
        file("copier.yml", "_subdirectory: p", "_answers_file: .own.yml");
        file("p/a.txt", "");
        assertThat(only().rule()).isEqualTo(Rule.ANSWERS_FILE);
        file("p/.own.yml.jinja", "# nothing");
        assertThat(only().location()).hasToString("p/.own.yml.jinja");
        file("p/.own.yml.jinja", DUMP);
        assertThat(found()).isEmpty();
    }

    @Test
    void findsMistakesOfTheConfiguration() throws IOException {
        file("copier.yml", "_subdirectory: p", "_exlude: [a]", "q: {type: strng}", "r: \"{{ q\"");
        file("p/" + ANSWERS, DUMP);
        file("p/x.jinja", "{{ r }}");
        assertThat(found())
                .containsExactly(
                        "unknown-setting copier.yml:2:10",
                        "unused-question copier.yml:3:4",
                        "question-type copier.yml:3:11",
                        "syntax copier.yml:4:4");
        file("copier.yml", "a: [");
        assertThat(only().rule()).isEqualTo(Rule.CONFIG);
        assertThatThrownBy(() -> TemplateCheck.run(root.resolve("nowhere")))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void findsWhatCannotBeTakenOverFromAnotherTemplate() throws IOException {
        file("p/" + ANSWERS, DUMP);
        file("p/x.jinja", "{{ name }}");
        for (String[] wrong : new String[][] {
            {"{src: a}", "3:16", "must be a list"},
            {"[{}]", "3:17", "needs \"src\""},
            {"[{src: [1]}]", "3:23", "must be an address"},
            {"[{src: a, version: '>1'}]", "3:35", "no key 'version'"},
            {"[{src: a, versions: ~1}]", "3:36", "no range of versions"},
            {"[{src: a, as: soon}]", "3:30", "must be a version"},
            {"[{src: a, as: 2.0}]", "3:30", "must be a text"},
            {"[{src: a, subdirectory: ../x}]", "3:40", "inside the other template"},
            {"[{src: a, answers: {nam: x}}]", "3:41", "does not have: nam"},
        }) {
            file("copier.yml", "_subdirectory: p", "name: {type: str}", "_migrate_from: " + wrong[0]);
            Finding finding = only();
            assertThat(finding.rule()).isEqualTo(Rule.MIGRATE_FROM);
            assertThat(finding.message()).contains(wrong[2]);
            assertThat(finding.location()).hasToString("copier.yml:" + wrong[1]);
        }
        file(
                "copier.yml",
                "_subdirectory: p",
                "name: {type: str}",
                "_migrate_from: [{src: a, answers: {name: \"{{ old_name }}{% if x %}\"}}]");
        assertThat(only().rule()).isEqualTo(Rule.SYNTAX);
        file(
                "copier.yml",
                "_subdirectory: p",
                "name: {type: str}",
                "_migrate_from: [{src: [a, 'gh:*/b'], versions: '>=1, <2', as: '1', answers: {name: \"{{ old_name }}\"}}]");
        assertThat(found()).isEmpty();
    }

    @Test
    void leavesVariablesAloneThatPythonMayAdd() throws IOException {
        file(
                "copier.yml",
                "_jinja_extensions: [copier_templates_extensions.TemplateExtensionLoader, 'ext.py:Hook']",
                "_subdirectory: \"{% raw %}{{ p }}{% endraw %}\"",
                "name: {type: str}");
        file("{{ p }}/{{ cookiecutter.__answers }}.jinja", DUMP);
        file("{{ p }}/{{ cookiecutter.name }}.jinja", "{{ other|slugify }}");
        assertThat(found()).isEmpty();
    }
}
