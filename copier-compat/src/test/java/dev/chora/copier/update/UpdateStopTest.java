package dev.chora.copier.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ends the program while a command of the template runs, as Ctrl-C does, and fills the disk. */
class UpdateStopTest {
    private static final String WAIT = "touch \\\"$READY\\\" && echo x > made.txt && echo x >> own.txt && sleep 60";

    @TempDir
    private Path root;

    private Workbench bench;
    private Map<String, String> before;

    @BeforeEach
    void project() throws IOException {
        bench = new Workbench(root);
        bench.version("1.0.0", "f.txt", "1\n", "own.txt", "own\n").copy();
        before = bench.tree();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_tasks: [\"%s\"]",
                "_migrations: [{command: \"%s\", when: \"{{ _stage == 'before' }}\"}]",
                "_migrations: [{command: \"%s\", when: \"{{ _stage == 'after' }}\"}]"
            })
    void stoppedWhileACommandRuns(String config) throws IOException, InterruptedException {
        // Tasks work on copies first: it is the run on the project itself that waits.
        String command = config.startsWith("_tasks") ? "if [ -d .git ]; then " + WAIT + "; fi" : WAIT;
        bench.version("2.0.0", "copier.yml", config.formatted(command) + "\n", "f.txt", "2\n");
        Path ready = root.resolve("ready");
        Process process = start(ready);
        while (!Files.exists(ready) && process.isAlive()) {
            Thread.sleep(20);
        }
        assertThat(process.isAlive()).isTrue();
        List<ProcessHandle> commands = process.descendants().toList();
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isEqualTo(130);
        assertThat(said).doesNotContain("at dev.chora.copier.task.TaskRunner.start");
        assertThat(commands).isNotEmpty().noneMatch(UpdateStopTest::works);
        assertThat(bench.tree()).isEqualTo(before);
        assertThat(bench.status()).isEmpty();
        assertThat(bench.control().status(bench.request())).isNull();
    }

    @Test
    void aFullDiskChangesNothing() throws IOException, InterruptedException {
        Path small = root.resolve("small");
        Files.createDirectories(small);
        assumeTrue(mounted(small), "only root can mount a small disk: the test of a full disk is left out");
        try {
            Workbench full = bench.at(small.resolve("project"));
            full.copy();
            Map<String, String> tree = full.tree();
            String[] many = new String[80];
            for (int i = 0; i < many.length; i += 2) {
                many[i] = i % 4 == 0 ? "new/file" + i + ".txt" : "own" + i + ".txt";
                many[i + 1] = "x".repeat(3000);
            }
            full.version("3.0.0", many);
            int failures = 0;
            boolean enough = false;
            for (int free = 0; !enough; free += 16) {
                fill(small.resolve("filler"), free * 1024L);
                String said = "";
                try {
                    full.update();
                    enough = true;
                } catch (RuntimeException failed) {
                    failures++;
                    said = String.valueOf(failed.getMessage());
                }
                Files.delete(small.resolve("filler"));
                if (!enough) {
                    assertThat(said).as("%d KiB free", free).containsIgnoringCase("space");
                    full.control().status(full.request());
                    assertThat(full.tree()).as("%d KiB free", free).isEqualTo(tree);
                    assertThat(full.status()).isEmpty();
                }
            }
            assertThat(failures).isGreaterThan(5);
            assertThat(full.file("new/file0.txt")).hasSize(3000);
        } finally {
            assertThat(new ProcessBuilder("umount", small.toString()).start().waitFor())
                    .isZero();
        }
    }

    /** A process that nobody has buried yet does nothing any more. */
    private static boolean works(ProcessHandle process) {
        try {
            return process.isAlive()
                    && !Files.readString(Path.of("/proc/" + process.pid() + "/stat"))
                            .contains(") Z ");
        } catch (IOException gone) {
            return false;
        }
    }

    private static void fill(Path filler, long left) throws IOException {
        byte[] piece = new byte[4096];
        long room = filler.getParent().toFile().getUsableSpace() - left;
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (long done = 0; done + piece.length <= room; done += piece.length) {
                out.write(piece);
            }
        }
    }

    private static boolean mounted(Path folder) throws IOException, InterruptedException {
        if (!new File("/proc/self/mounts").exists()) {
            return false;
        }
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder.toString())
                .redirectErrorStream(true)
                .start();
        return mount.waitFor(10, TimeUnit.SECONDS) && mount.exitValue() == 0;
    }

    /** A signal that the starter ignores would be ignored by the program too, so that it is set back. */
    private Process start(Path ready) throws IOException {
        assumeTrue(
                new File("/usr/bin/env").canExecute(), "no env that can set signals: the test of Ctrl-C is left out");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "/usr/bin/env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingUpdate.class.getName(),
                root.toString(),
                "never"));
        builder.environment().put("READY", ready.toString());
        return builder.redirectErrorStream(true).start();
    }
}
