package dev.chora.copier.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.copier.write.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program at every step of an update, one after the other; the next start finds the project as it was. */
class UpdateCrashTest {
    private static final String LINES = "1\n2\n3\n4\n5\n6\n";

    @TempDir
    private Path root;

    private Workbench bench;
    private Map<String, String> before;
    private final Set<JournalPhase> phases = new HashSet<>();

    private void prepare() throws IOException {
        bench = new Workbench(root);
        bench.version("1.0.0", "same.txt", LINES, "both.txt", LINES, "clash.txt", LINES, "gone/old.txt", "old\n");
        bench.write(bench.template(), "moved.txt", "move me\n" + LINES).commit(bench.template(), "1.0.1");
        bench.copy();
        bench.write(bench.project(), "both.txt", "mine\n" + LINES, "clash.txt", LINES.replace("3", "3 mine"));
        bench.commit(bench.project());
        bench.write(bench.template(), "gone/old.txt", null, "moved.txt", null);
        bench.version(
                "2.0.0",
                "copier.yml",
                """
                _migrations:
                - command: echo before > migrated.txt
                  when: "{{ _stage == 'before' }}"
                - command: echo after > migrated.txt
                _tasks:
                - echo task > task.txt
                """,
                "same.txt",
                LINES + "7\n",
                "both.txt",
                LINES + "7\n",
                "clash.txt",
                LINES.replace("3", "3 theirs"),
                "new/place.txt",
                "move me\n" + LINES,
                "new.txt",
                "new\n");
        before = bench.tree();
    }

    @Test
    void everyStep() throws IOException, InterruptedException {
        prepare();
        List<String> steps = new ArrayList<>();
        for (String died = killedAt("0"); died != null; died = killedAt(String.valueOf(steps.size()))) {
            JournalPhase left = bench.phase();
            // Any use of the last update's journal repairs first.
            bench.control().status(bench.request());
            if (left == JournalPhase.CONFLICTS) {
                bench.control().abort(bench.request());
            }
            assertThat(bench.tree()).as("killed at %s", died).isEqualTo(before);
            assertThat(bench.status()).isEmpty();
            steps.add(died);
            phases.add(left);
        }
        assertThat(phases)
                .containsExactlyInAnyOrder(JournalPhase.WRITING, JournalPhase.RUNNING, JournalPhase.CONFLICTS);
        assertThat(steps)
                .hasSizeGreaterThan(20)
                .contains(
                        "begun",
                        "migrated before",
                        "planned",
                        "journal written",
                        "written both.txt",
                        "changed both.txt")
                .contains(
                        "changed gone/old.txt",
                        "all changed",
                        "running",
                        "index marked",
                        "tasks done",
                        "migrations done")
                .contains("finished");
        assertThat(bench.file("task.txt")).hasContent("task");
        assertThat(bench.file("migrated.txt")).hasContent("after");
        assertThat(bench.status()).contains("UU clash.txt");
        bench.control().abort(bench.request());
        assertThat(bench.tree()).isEqualTo(before);
        assertThat(bench.status()).isEmpty();
    }

    /** Going back is killed at every step of its own, until one start comes to its end. */
    @Test
    void everyStepOfGoingBack() throws IOException, InterruptedException {
        prepare();
        for (String step : List.of("changed new/place.txt", "index marked", "tasks done")) {
            assertThat(killedAt(step)).isNotNull();
            List<String> died = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                died.add(killedAt(String.valueOf(i)));
            }
            assertThat(died).contains("set aside", "written both.txt").containsAnyOf("rolled back", "restored");
            bench.control().status(bench.request());
            assertThat(bench.tree()).as("going back from %s", step).isEqualTo(before);
            assertThat(bench.status()).isEmpty();
        }
    }

    @Test
    void everySecondStepOutsideGit() throws IOException, InterruptedException {
        prepare();
        Trees.delete(bench.file(".git"));
        int step = 0;
        for (String died = killedAt("0"); died != null; died = killedAt(String.valueOf(step))) {
            JournalPhase left = bench.phase();
            bench.control().status(bench.request());
            if (left == JournalPhase.CONFLICTS) {
                bench.control().abort(bench.request());
            }
            assertThat(bench.tree()).as("killed at %s", died).isEqualTo(before);
            step += 2;
        }
        assertThat(step).isGreaterThan(20);
        assertThat(bench.file("task.txt")).hasContent("task");
    }

    @Test
    void workDoneAfterTheCrashIsSetAside() throws IOException, InterruptedException {
        prepare();
        assertThat(killedAt("changed both.txt")).isNotNull();
        Files.writeString(bench.file("both.txt"), "written after the crash\n");
        bench.update();
        assertThat(bench.warnings()).anyMatch(text -> text.contains("interrupted") && text.contains("set-aside"));
        assertThat(bench.project().resolve(".git/chora/set-aside/both.txt")).hasContent("written after the crash");
        assertThat(bench.file("both.txt")).hasContent("mine\n" + LINES + "7\n");
    }

    @Test
    void aCommitAfterTheCrashIsTheProject() throws IOException, InterruptedException {
        prepare();
        assertThat(killedAt("changed both.txt")).isNotNull();
        bench.commit(bench.project());
        Map<String, String> committed = bench.tree();
        bench.control().status(bench.request());
        assertThat(bench.tree()).isEqualTo(committed);
    }

    /** Where the program died; null when it came to its end. */
    private String killedAt(String step) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingUpdate.class.getName(),
                        root.toString(),
                        step))
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes()).strip();
        int exit = process.waitFor();
        assertThat(exit).as(out).isIn(0, CrashingUpdate.KILLED);
        return exit == 0 ? null : out;
    }
}
