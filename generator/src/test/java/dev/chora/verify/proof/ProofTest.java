package dev.chora.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.engine.Call;
import dev.chora.testing.FakePrograms;
import dev.chora.verify.Figure;
import dev.chora.verify.Finding;
import dev.chora.verify.Level;
import dev.chora.verify.Report;
import dev.chora.verify.Step;
import dev.chora.verify.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofTest {
    @TempDir
    Path project;

    private final List<String> heard = new ArrayList<>();
    private final FakePrograms cleaners = new FakePrograms();
    private Bench bench;

    private final ProofListener listener = new ProofListener() {
        @Override
        public void begins(ProofStep step, int number, int total) {
            heard.add(number + "/" + total + " " + step.id());
        }

        @Override
        public void line(String line) {
            heard.add("  " + line);
        }

        @Override
        public void ended(Step step, int number, int total) {
            heard.add(step.id() + " " + step.verdict().word());
        }

        @Override
        public void clearing() {
            heard.add("clearing");
        }
    };

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(project, new FakePrograms(), cleaners, Map.of(), ProofSettings.NONE, listener);
    }

    private static ProofStep step(String id, Level level, SimpleStep.Work work) {
        return new SimpleStep(id, level, "title of " + id, bench -> true, work);
    }

    private Report prove(Level level, List<String> only, List<String> skip, ProofStep... steps)
            throws InterruptedException {
        List<ProofStep> all = List.of(steps);
        return new Proof(all, new Selection(only, skip, all), listener).run(bench, level);
    }

    @Test
    void everyVerdictHasItsReason() throws InterruptedException {
        Report report = prove(
                Level.BUILD,
                List.of(),
                List.of(),
                step("static.good", Level.STATIC, (bench, outcome) -> outcome.evidence("seen")),
                step("static.warned", Level.STATIC, (bench, outcome) -> outcome.warning("w", null, "hm", "do")),
                step("build.bad", Level.BUILD, (bench, outcome) -> outcome.fault("r", null, "wrong", "mend it")),
                step("build.open", Level.BUILD, (bench, outcome) -> {
                    throw new CannotRun("there is no tool", "get it");
                }),
                step("build.unreadable", Level.BUILD, (bench, outcome) -> {
                    throw new IOException("disk full");
                }),
                step("build.both", Level.BUILD, (bench, outcome) -> {
                    outcome.fault("r2", null, "wrong too", "mend it");
                    throw new CannotRun("the rest needs what is broken", null);
                }),
                step("build.nothing", Level.BUILD, (bench, outcome) -> {
                    throw new NothingToProve();
                }),
                step("image.later", Level.IMAGE, (bench, outcome) -> outcome.evidence("never")));
        assertThat(report.steps())
                .extracting(Step::id, Step::verdict, Step::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("static.good", Verdict.PASS, null),
                        org.assertj.core.groups.Tuple.tuple("static.warned", Verdict.PASS, null),
                        org.assertj.core.groups.Tuple.tuple("build.bad", Verdict.FAIL, null),
                        org.assertj.core.groups.Tuple.tuple("build.open", Verdict.NOT_RUN, "there is no tool"),
                        org.assertj.core.groups.Tuple.tuple(
                                "build.unreadable", Verdict.NOT_RUN, "a file cannot be read or written: disk full"),
                        org.assertj.core.groups.Tuple.tuple("build.both", Verdict.FAIL, null));
        assertThat(heard).startsWith("1/7 static.good", "static.good pass", "2/7 static.warned");
    }

    @Test
    void notRunIsNeverAPass() throws InterruptedException {
        ProofStep open = step("static.open", Level.STATIC, (bench, outcome) -> {
            throw new CannotRun("there is no tool", null);
        });
        ProofStep good = step("static.good", Level.STATIC, (bench, outcome) -> {});
        Report nothing = prove(Level.STATIC, List.of(), List.of(), open);
        assertThat(nothing.verdict(false)).isEqualTo(Verdict.NOT_RUN);
        assertThat(nothing.verdict(true)).isEqualTo(Verdict.FAIL);
        Report both = prove(Level.STATIC, List.of(), List.of(), open, good);
        assertThat(both.verdict(false)).isEqualTo(Verdict.PASS);
        assertThat(both.verdict(true)).isEqualTo(Verdict.FAIL);
    }

    @Test
    void stepsGroupsAndRulesCanBeChosen() throws InterruptedException {
        ProofStep[] steps = {
            step("static.yaml", Level.STATIC, (bench, outcome) -> outcome.fault("DL3006", null, "a", "b")),
            step("static.yamlish", Level.STATIC, (bench, outcome) -> outcome.fault("DL3008", null, "c", "d")),
            step("build.tests", Level.BUILD, (bench, outcome) -> outcome.evidence("ran")),
        };
        assertThat(ids(prove(Level.RUN, List.of("static.yaml"), List.of(), steps)))
                .containsExactly("static.yaml");
        assertThat(ids(prove(Level.RUN, List.of("build"), List.of(), steps))).containsExactly("build.tests");
        assertThat(ids(prove(Level.RUN, List.of(), List.of("static"), steps))).containsExactly("build.tests");
        Report without = prove(Level.RUN, List.of(), List.of("DL3006"), steps);
        assertThat(without.steps()).extracting(Step::verdict).containsExactly(Verdict.PASS, Verdict.FAIL, Verdict.PASS);
        Report one = prove(Level.RUN, List.of("DL3008"), List.of(), steps);
        assertThat(one.steps())
                .flatExtracting(Step::findings)
                .extracting(finding -> ((Finding) finding).rule())
                .containsExactly("DL3008");
    }

    private static List<String> ids(Report report) {
        return report.steps().stream().map(Step::id).toList();
    }

    @Test
    void aFigureBeyondItsTargetIsAFaultOfTheProjectOrAWarningOfTheMachine() throws InterruptedException {
        Report report = prove(
                Level.IMAGE,
                List.of(),
                List.of(),
                step(
                        "image.size",
                        Level.IMAGE,
                        (bench, outcome) -> outcome.budget(
                                Figure.atMost("image.size", 312.4, "MB", 250), "the image", "shrink it")),
                step(
                        "image.time",
                        Level.IMAGE,
                        (bench, outcome) ->
                                outcome.clocked(Figure.atMost("build.cold", 200, "s", 180), "building", "wait")));
        assertThat(report.steps()).extracting(Step::verdict).containsExactly(Verdict.FAIL, Verdict.PASS);
        assertThat(report.steps().get(0).findings().get(0).message())
                .isEqualTo("the image is 312 MB, more than 250 MB");
        assertThat(report.steps().get(1).findings().get(0).message()).isEqualTo("building is 200 s, more than 180 s");
    }

    @Test
    void whatWasMadeIsUndoneInReverseAndOnce() throws IOException, InterruptedException {
        Files.writeString(project.resolve("a.txt"), "a");
        Path scratch = bench.scratch("something");
        Files.writeString(scratch, "x");
        Path copy = bench.copy();
        assertThat(copy.resolve("a.txt")).hasContent("a");
        bench.later(programs -> programs.run(Call.of("first")));
        bench.later(programs -> programs.run(Call.of("second")));
        bench.close();
        bench.close();
        assertThat(cleaners.calls()).containsExactly("second", "first");
        assertThat(scratch.getParent()).doesNotExist();
        assertThat(project.resolve("a.txt")).hasContent("a");
    }

    @Test
    void anInterruptGoesThroughAndEverythingIsStillUndone() {
        bench.later(programs -> programs.run(Call.of("undone")));
        assertThatThrownBy(() -> prove(Level.STATIC, List.of(), List.of(), step("static.long", Level.STATIC, (b, o) -> {
                    throw new InterruptedException();
                })))
                .isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        bench.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(cleaners.calls()).containsExactly("undone");
    }

    @Test
    void commandsAreShownWithThePathsOfTheProject() throws InterruptedException {
        Report report = prove(
                Level.STATIC,
                List.of(),
                List.of(),
                step(
                        "static.one",
                        Level.STATIC,
                        (bench, outcome) -> outcome.command(
                                Call.of("tool", bench.scratch("out").toString())
                                        .in(bench.copy())
                                        .line())));
        assertThat(report.steps().get(0).command()).isEqualTo("cd " + project + " && tool /tmp/chora-verify/out");
        bench.close();
    }
}
