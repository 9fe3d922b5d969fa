package dev.chora.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.copier.CopierException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A ledger keeps whole lines, whoever writes and whatever goes wrong. */
class LedgerFileTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private LedgerFile make() {
        LedgerFile ledger = new LedgerFile(folder.resolve("deep/er/ledger.jsonl"));
        ledger.found(new Founded(NOW, "Übung \u2028 \"one\""));
        return ledger;
    }

    @Test
    void readsBackWhatWasWritten() {
        LedgerFile ledger = make();
        List<Entry> entries = List.of(
                new UnreadableProject(NOW, "p", "f", "r\nr"),
                new Retired(NOW, "p", null),
                new Measurement(
                        NOW,
                        "p",
                        "image",
                        "pass",
                        Map.of("image.size", new Measurement.Measured(1.5, "MB")),
                        Map.of("image.look", new Measurement.StepEnd("fail", List.of("image.user")))),
                new CiRun(NOW, "p", "1.2", null, "success", 2.0, List.of(new CiRun.Build("b", 3, "hit"))),
                new CiRun(NOW, "p", "2", "w", null, null, null),
                new Vulnerabilities(NOW, "p", "trivy", 1, 2, 3, 4),
                new Maintenance(NOW, "template", null, "2.0.0", "c", null, List.of("a", "b")),
                new Issue(NOW, "i", null, "solved", 1.5, "s", true),
                new AssumptionChange(NOW, Map.of("months", 12.0)));
        ledger.append(entries);
        List<LedgerLine> lines = ledger.read();
        assertThat(lines).hasSize(10).allMatch(line -> line instanceof LedgerLine.Good);
        assertThat(lines.subList(1, 10))
                .extracting(line -> ((LedgerLine.Good) line).entry())
                .isEqualTo(entries);
        assertThat(((LedgerLine.Good) lines.get(0)).entry()).isEqualTo(new Founded(NOW, "Übung \u2028 \"one\""));
    }

    @Test
    void neverReplacesAFile() throws IOException {
        LedgerFile ledger = make();
        String before = Files.readString(ledger.path());
        assertThatThrownBy(() -> ledger.found(new Founded(NOW, "other"))).isInstanceOf(CopierException.class);
        assertThat(ledger.path()).hasContent(before);
    }

    @Test
    void tellsThatThereIsNone() {
        LedgerFile none = new LedgerFile(folder.resolve("none"));
        assertThatThrownBy(none::read).hasMessageContaining("There is no ledger");
        assertThatThrownBy(() -> none.append(List.of(new Retired(NOW, "a", null))))
                .hasMessageContaining("no ledger");
        assertThat(none.path()).doesNotExist();
        assertThatThrownBy(() -> new LedgerFile(folder).read()).hasMessageContaining("is a folder");
    }

    @Test
    void numbersLinesThatItDoesNotUnderstandAndKeepsThem() throws IOException {
        LedgerFile ledger = make();
        String bad = "{\"schema\":1,\n\nnull\n{\"schema\":7,\"kind\":\"x\"}\n"
                + "{\"schema\":1,\"time\":\"2026-01-01T00:00:00Z\",\"kind\":\"dance\"}\n"
                + "{\"schema\":1,\"time\":\"2026-01-01T00:00:00Z\",\"kind\":\"retired\"}\n\u0000\u0001";
        Files.writeString(ledger.path(), Files.readString(ledger.path()) + bad);
        ledger.append(List.of(new Retired(NOW, "a", null)));
        List<String> told = new ArrayList<>();
        for (LedgerLine line : ledger.read()) {
            if (line instanceof LedgerLine.Broken broken) {
                told.add(line.number() + " " + broken.reason());
            } else if (line instanceof LedgerLine.Foreign foreign) {
                told.add(line.number() + " " + foreign.what());
            }
        }
        assertThat(told)
                .containsExactly(
                        "2 no JSON: Expecting property name enclosed in double quotes: line 1 column 13 (char 12)",
                        "4 no JSON object",
                        "5 schema 7, this program knows 1",
                        "6 kind \"dance\"",
                        "7 project is missing",
                        "8 no JSON: Expecting value: line 1 column 1 (char 0)");
        assertThat(Files.readString(ledger.path())).contains(bad);
        assertThat(ledger.read()).hasSize(8).last().isInstanceOf(LedgerLine.Good.class);
    }

    @Test
    void linesOfSeveralWritersNeverMix() throws Exception {
        LedgerFile ledger = make();
        String classes = System.getProperty("java.class.path");
        List<Process> others = new ArrayList<>();
        for (int writer = 0; writer < 2; writer++) {
            others.add(new ProcessBuilder(
                            java(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classes,
                            Writer.class.getName(),
                            ledger.path().toString(),
                            "200")
                    .inheritIO()
                    .start());
        }
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            Thread thread = new Thread(() -> Writer.write(ledger, 200));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (Process other : others) {
            assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(other.exitValue()).isZero();
        }
        assertThat(ledger.read()).hasSize(1001).allMatch(line -> line instanceof LedgerLine.Good);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFullDiskLeavesWholeLines() throws Exception {
        LedgerFile ledger = make();
        String before = Files.readString(ledger.path());
        // the shell lets the program write files of at most 4 or 8 KiB
        Process writer = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 8; exec \"$@\"",
                        "sh",
                        java(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        ledger.path().toString(),
                        "1000")
                .redirectErrorStream(true)
                .start();
        String told = new String(writer.getInputStream().readAllBytes());
        assertThat(writer.waitFor()).as(told).isEqualTo(3);
        assertThat(told).contains("cannot be written");
        String after = Files.readString(ledger.path());
        assertThat(after).startsWith(before).endsWith("}\n");
        assertThat(after.length()).isGreaterThan(before.length());
        assertThat(ledger.read()).allMatch(line -> line instanceof LedgerLine.Good);
    }

    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    /** Adds lines as fast as it can; the exit code is 3 when that fails. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            try {
                write(new LedgerFile(Path.of(args[0])), Integer.parseInt(args[1]));
            } catch (CopierException failed) {
                System.out.println(failed.getMessage());
                Runtime.getRuntime().halt(3);
            }
        }

        static void write(LedgerFile ledger, int times) {
            for (int i = 0; i < times; i++) {
                ledger.append(List.of(new Retired(NOW, "project-" + i, "x".repeat(i % 300))));
            }
        }
    }
}
