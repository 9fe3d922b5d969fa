package dev.chora.copier.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.Outcome;
import dev.chora.copier.merge.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole updates from one template to another, in real repositories. */
class SwitchTest {
    private static final String LONG = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";

    @TempDir
    private Path root;

    private Workbench bench;
    private Path other;

    @BeforeEach
    void templates() throws IOException {
        bench = new Workbench(root);
        other = root.resolve("other");
        bench.version(
                        "3.0.0",
                        "copier.yml",
                        "pkg: {type: str, default: demo}\nport: {type: int, default: 80}\ndocs: true\nlicense: MIT\n",
                        "same.txt",
                        "{{ pkg }}\n",
                        "shared.txt.jinja",
                        LONG,
                        "only_a.txt",
                        "a\n",
                        "edited_a.txt",
                        "a\n",
                        "old.txt.jinja",
                        LONG + "{{ pkg }}\n")
                .copy();
    }

    private void other(String migrateFrom) throws IOException {
        bench.write(
                        other,
                        "copier.yml",
                        migrateFrom
                                + "name: {type: str}\nports: {type: yaml, default: []}\nwith_docs: {type: bool, default: false}\n"
                                + "license: {type: str, choices: [MIT, BSD], default: BSD}\nfresh: 1\n",
                        Workbench.ANSWERS,
                        "{{ _copier_answers|to_nice_yaml -}}\n",
                        "shared.txt.jinja",
                        LONG.replace("eight", "EIGHT"),
                        "new.txt.jinja",
                        "{{ name }} {{ ports }} {{ with_docs }} {{ license }}\n",
                        "moved/old.txt.jinja",
                        LONG + "{{ name }}!\n")
                .commit(other, "1.0.0");
    }

    private static String entry(String more) {
        return "_migrate_from:\n  - src: '*/nothing'\n  - src: ['gh:x/y', '*/tpl']\n" + more;
    }

    private static String usual() {
        return entry("    answers:\n      name: '{{ pkg }}'\n      ports: '[{{ port }}, {{ port + 1 }}]'\n"
                + "      with_docs: '{{ docs }}'\n");
    }

    private UpdateResult go(CopyRequest request) {
        return new UpdateOperation(bench.edge(), bench.source()).run(UpdateRequest.of(request));
    }

    private CopyRequest request() {
        return bench.request().change().template(other.toString()).trust(false).build();
    }

    private Map<String, String> outcomes(UpdateResult result) {
        Map<String, String> outcomes = new TreeMap<>();
        for (Change change : result.plan().changes()) {
            outcomes.put(change.path(), change.outcome() + " " + change.reason());
        }
        return outcomes;
    }

    @Test
    void touchedFilesAreMergedUntouchedOnesReplacedAndTheRestIsListed() throws IOException {
        other(usual());
        bench.write(
                        bench.project(),
                        "shared.txt",
                        LONG.replace("one", "ONE"),
                        "edited_a.txt",
                        "a\nmine\n",
                        "old.txt",
                        "mine\n" + LONG + "demo\n",
                        "own.txt",
                        "own\n")
                .commit(bench.project());
        Map<String, String> before = bench.tree();

        UpdateResult result = go(request());

        assertThat(result.fromTemplate()).isEqualTo(bench.template().toString());
        assertThat(result.template()).isEqualTo(other.toString());
        assertThat(result.hasConflicts()).isFalse();
        assertThat(outcomes(result))
                .containsEntry("only_a.txt", Outcome.DELETED + " " + Reason.TEMPLATE_DROPPED)
                .containsEntry("same.txt", Outcome.DELETED + " " + Reason.TEMPLATE_DROPPED)
                .containsEntry("edited_a.txt", Outcome.KEPT + " " + Reason.LEFT_OVER)
                .containsEntry("moved/old.txt", Outcome.RENAMED + " " + Reason.TEMPLATE_RENAMED)
                .doesNotContainKey("own.txt");
        assertThat(bench.file("shared.txt"))
                .hasContent(LONG.replace("one", "ONE").replace("eight", "EIGHT"));
        assertThat(bench.file("moved/old.txt")).hasContent("mine\n" + LONG + "demo!\n");
        assertThat(bench.file("edited_a.txt")).hasContent("a\nmine\n");
        assertThat(bench.file("new.txt")).hasContent("demo [80, 81] True MIT\n");
        assertThat(Files.readString(bench.file(".copier-answers.yml")))
                .contains("_src_path: " + other)
                .contains("_commit: 1.0.0")
                .contains("name: demo")
                .doesNotContain("pkg");

        assertThat(bench.control().undo(bench.request()).to()).isEqualTo("1.0.0");
        assertThat(bench.tree()).isEqualTo(before);
    }

    @Test
    void pretendChangesNothingAndTheNextUpdateStaysWithTheNewTemplate() throws IOException {
        other(usual());
        Map<String, String> before = bench.tree();
        UpdateResult planned = go(request().change().pretend(true).build());
        assertThat(planned.applied()).isFalse();
        assertThat(bench.tree()).isEqualTo(before);
        assertThat(outcomes(planned)).isEqualTo(outcomes(go(request())));
        bench.commit(bench.project());
        bench.write(other, "more.txt", "more\n").commit(other, "1.1.0");
        assertThat(bench.update().toCommit()).isEqualTo("1.1.0");
        assertThat(bench.file("more.txt")).exists();
    }

    @Test
    void answersOfTheSameNameAreCarriedOverUnlessTheMapSaysOtherwise() throws IOException {
        other(entry("    answers: {license: null, name: fixed, ports: [1, 2]}\n"));
        go(request());
        assertThat(bench.file("new.txt")).hasContent("fixed [1, 2] False BSD\n");
    }

    @Test
    void theFirstEntryForTheVersionCounts() throws IOException {
        other("_migrate_from:\n"
                + "  - {src: '*/tpl', versions: '<3', answers: {name: older}}\n"
                + "  - {src: '*/tpl', versions: '>=3,<4', answers: {name: three}}\n"
                + "  - {src: '*/tpl', answers: {name: newer}}\n");
        go(request());
        assertThat(Files.readString(bench.file("new.txt"))).startsWith("three ");
    }

    @Test
    void anAnswerThatDoesNotRenderIsAnErrorAtItsPlaceAndChangesNothing() throws IOException {
        other(entry("    answers:\n      name: '{{ pkg.a.b }}'\n"));
        Map<String, String> before = bench.tree();
        assertThatThrownBy(() -> go(request())).isInstanceOfSatisfying(CopierException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.RENDER);
            assertThat(failure.location()).hasToString("copier.yml:5:13");
        });
        assertThat(bench.tree()).isEqualTo(before);
    }

    @Test
    void migrationsCountFromTheVersionThatTheEntryNamesAndNeedTrust() throws IOException {
        String migrations = "_migrations:\n  - {version: 0.5.0, command: touch half}\n"
                + "  - {version: 1.0.0, command: 'echo {{ _version_from }} {{ _version_pep440_from }} > one'}\n";
        other(migrations + entry("    as: 0.5.0\n    answers: {name: x}\n"));
        assertThatThrownBy(() -> go(request()))
                .isInstanceOfSatisfying(
                        CopierException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.UNTRUSTED_TEMPLATE));
        go(request().change().trust(true).build());
        assertThat(bench.file("one")).hasContent("3.0.0 0.5.0\n");
        assertThat(bench.file("half")).doesNotExist();
    }

    @Test
    void aMigrationThatFailedRunsAgainOnContinue() throws IOException {
        other("_migrations: [{version: 1.0.0, command: 'test -f go && touch gone'}]\n"
                + entry("    as: 0.5.0\n    answers: {name: x}\n"));
        CopyRequest trusting = request().change().trust(true).build();
        assertThatThrownBy(() -> go(trusting)).isInstanceOf(CopierException.class);
        Files.writeString(bench.file("go"), "");
        assertThat(bench.control().resume(trusting).phase()).isEqualTo(JournalPhase.DONE);
        assertThat(bench.file("gone")).exists();
    }

    @Test
    void withoutAnEntryNoMigrationRunsAndTheOldTemplatesTasksNeverDo() throws IOException {
        other("_migrations: [touch any, {version: 1.0.0, command: touch one}]\n");
        bench.version("3.1.0", "copier.yml", "_tasks: [touch task]\npkg: demo\n");
        bench.update();
        Files.deleteIfExists(bench.file("task"));
        bench.commit(bench.project());
        go(request().change().data("name", "x").build());
        assertThat(bench.file("any")).doesNotExist();
        assertThat(bench.file("one")).doesNotExist();
        assertThat(bench.file("task")).doesNotExist();
    }

    @Test
    void aFolderThatTheOldTemplateForgotToNameIsTakenForTheProject() throws IOException {
        Path old = root.resolve("base");
        bench.write(old, "copier.yml", "pkg: demo\n", "README.md", "of the template itself\n")
                .write(old, "template/shared.txt.jinja", LONG, "template/{{ pkg }}.txt", "x\n")
                .commit(old, "v1.9.0");
        other("_migrate_from: [{src: '*/base', subdirectory: template, answers: {name: '{{ pkg }}'}}]\n");
        Path project = bench.project();
        for (String gone : new String[] {"same.txt", "only_a.txt", "edited_a.txt", "old.txt", ".copier-answers.yml"}) {
            Files.delete(project.resolve(gone));
        }
        bench.write(project, "shared.txt", LONG.replace("one", "ONE"), "demo.txt", "x\n")
                .commit(project);
        Map<String, String> before = bench.tree();
        LastAnswers adopted = LastAnswers.of(Map.of("_src_path", old.toString(), "_commit", "v1.9.0", "pkg", "demo"));

        UpdateResult result = new UpdateOperation(bench.edge(), bench.source())
                .run(UpdateRequest.of(request()).withAdopted(adopted));

        assertThat(outcomes(result))
                .containsEntry("demo.txt", Outcome.DELETED + " " + Reason.TEMPLATE_DROPPED)
                .doesNotContainKey("README.md");
        assertThat(bench.file("shared.txt"))
                .hasContent(LONG.replace("one", "ONE").replace("eight", "EIGHT"));
        assertThat(Files.readString(bench.file(".copier-answers.yml"))).contains("_src_path: " + other);

        bench.control().undo(bench.request());
        assertThat(bench.tree()).isEqualTo(before);
        assertThat(bench.file(".copier-answers.yml")).doesNotExist();
    }

    @Test
    void adoptedAnswersAreWrittenAlsoWhereTheTemplateHasNoFileForThem() throws IOException {
        bench.write(bench.template(), "more.txt", "more\n", Workbench.ANSWERS, null)
                .commit(bench.template(), "3.1.0");
        String answers = Files.readString(bench.file(".copier-answers.yml"));
        Files.delete(bench.file(".copier-answers.yml"));
        bench.commit(bench.project());
        LastAnswers adopted =
                LastAnswers.of(Map.of("_src_path", bench.template().toString(), "_commit", "3.0.0", "pkg", "demo"));
        UpdateResult result = new UpdateOperation(bench.edge(), bench.source())
                .run(UpdateRequest.of(bench.request()).withAdopted(adopted));
        assertThat(result.fromTemplate()).isNull();
        assertThat(bench.file("more.txt")).exists();
        assertThat(Files.readString(bench.file(".copier-answers.yml")))
                .isEqualTo(answers.replace("3.0.0", "3.1.0").replace("overwritten", "overwritten by Copier"));
    }

    @Test
    void anotherSpellingOfTheSameTemplateIsNoSwitch() throws IOException {
        bench.version("3.1.0", "more.txt", "more\n");
        UpdateResult result =
                go(bench.request().change().template(bench.template() + "/").build());
        assertThat(result.fromTemplate()).isNull();
        assertThat(bench.file("more.txt")).exists();
        bench.commit(bench.project());
        assertThatThrownBy(() -> go(request().change().vcsRef(":current:").build()))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining(":current:");
    }

    @Test
    void changesThatAreNotCommittedAreRefused() throws IOException {
        other(usual());
        Files.writeString(bench.file("shared.txt"), "changed\n");
        assertThatThrownBy(() -> go(request()))
                .isInstanceOf(CopierException.class)
                .hasMessageContaining("not committed");
    }
}
