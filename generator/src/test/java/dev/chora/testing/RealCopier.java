package dev.chora.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Real Copier, from its package, in a virtual environment under {@code target}. Where there is no Python or no package index
 * the test that asks for it is skipped, and says so.
 */
public final class RealCopier {
    private static final String VERSION = "9.19.1";
    private static final Path HOME = Path.of("target", "copier-" + VERSION).toAbsolutePath();

    private RealCopier() {}

    /** Runs {@code copier copy} and returns its exit code. */
    public static int copy(Path template, Path destination, String... flags) {
        List<String> command = new ArrayList<>(List.of(program().toString(), "copy", "-q", "-l"));
        command.addAll(List.of(flags));
        command.add(template.toString());
        command.add(destination.toString());
        return run(command, 300);
    }

    private static synchronized Path program() {
        String python = System.getenv("CHORA_JINJA_PYTHON");
        if (python != null) {
            Path beside = Path.of(python).resolveSibling("copier");
            if (Files.isExecutable(beside)) {
                return beside;
            }
        }
        Path program = HOME.resolve("bin").resolve("copier");
        if (!Files.isExecutable(program)) {
            boolean made = run(List.of("python3", "-m", "venv", HOME.toString()), 120) == 0
                    && run(
                                    List.of(
                                            HOME.resolve("bin").resolve("pip").toString(),
                                            "install",
                                            "-q",
                                            "copier==" + VERSION),
                                    300)
                            == 0;
            if (!made) {
                System.err.println("SKIPPED: no comparison with real Copier, since it could not be installed");
            }
            Assumptions.assumeTrue(made, "real Copier could not be installed");
        }
        return program;
    }

    private static int run(List<String> command, int seconds) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectErrorStream(true);
            builder.environment().putAll(Map.of("PYTHONDONTWRITEBYTECODE", "1", "PYTHONUTF8", "1"));
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
