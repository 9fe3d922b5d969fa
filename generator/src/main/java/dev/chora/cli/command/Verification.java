package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.Shutdown;
import dev.chora.cli.report.VerifyProgress;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.engine.SystemPrograms;
import dev.chora.verify.Level;
import dev.chora.verify.Report;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.Proof;
import dev.chora.verify.proof.ProofSettings;
import dev.chora.verify.proof.ProofStep;
import dev.chora.verify.proof.Selection;
import dev.chora.verify.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One proof as commands order it.
 *
 * @param only words that choose steps or rules; empty for all
 * @param skip words that leave out steps or rules
 * @param quiet show no progress
 */
record Verification(
        Path project, Level level, List<String> only, List<String> skip, ProofSettings settings, boolean quiet) {
    /** All checks of a level that needs no settings. */
    static Verification quiet(Path project, Level level) {
        return new Verification(project, level, List.of(), List.of(), ProofSettings.NONE, true);
    }

    /** Does it; whatever it made is gone afterwards, also when Ctrl-C ends the program. */
    Report run(Console console) throws InterruptedException {
        if (!Files.isDirectory(project)) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "there is no folder " + console.shown(project),
                    "Name the folder of a project: chora verify my-project");
        }
        SystemPrograms programs = new SystemPrograms(console.env());
        SystemPrograms cleaners = new SystemPrograms(console.env());
        VerifyProgress progress = new VerifyProgress(console, quiet);
        List<ProofStep> steps = Suite.upTo(level);
        try (Bench bench = new Bench(project, programs, cleaners, console.env(), settings, progress)) {
            Runnable done = Shutdown.onExit(() -> {
                programs.stop();
                bench.close();
            });
            try {
                return new Proof(steps, new Selection(only, skip, steps), progress).run(bench, level);
            } finally {
                bench.close();
                done.run();
            }
        } catch (IOException unreadable) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "The project cannot be read: " + unreadable.getMessage(),
                    "Check its permissions.");
        } finally {
            progress.clear();
        }
    }
}
