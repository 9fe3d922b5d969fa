package dev.chora.cli.command;

import dev.chora.cli.ExitCode;
import dev.chora.cli.report.VerifyText;
import dev.chora.verify.Level;
import dev.chora.verify.Report;
import dev.chora.verify.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The proof of a project that was just made: when it is ordered, or offered to a person who answered questions. */
record AfterNew(Run run, Path project) {
    /** Proves it up to a level and prints the report. */
    int prove(Level level) throws InterruptedException {
        Report report = new Verification(
                        project, level, List.of(), List.of(), VerifySettings.ofFile(run.console()), run.quiet())
                .run(run.console());
        tell(report);
        return VerifyCommand.exitCode(report, false);
    }

    /**
     * Reads the files at once, which takes no time that is noticed, and asks whether to build and run the project too. Only
     * a person who was asked something is asked this: never a script.
     */
    int offer() throws InterruptedException {
        boolean provable =
                Files.exists(project.resolve("pyproject.toml")) || Files.exists(project.resolve("Dockerfile"));
        if (!provable
                || run.quiet()
                || !run.console().interactive()
                || !run.asking().asked()) {
            return ExitCode.OK;
        }
        Report report = Verification.quiet(project, Level.STATIC).run(run.console());
        if (report.verdict(false) == Verdict.FAIL) {
            tell(report);
            return ExitCode.ERROR;
        }
        run.console().err().println("\nIts files were checked: no faults.");
        if (!run.asking().confirm("Build, test and run it now, as chora verify does?", false)) {
            return ExitCode.OK;
        }
        return prove(Level.RUN);
    }

    private void tell(Report report) {
        boolean colours = run.console().colours(run.console().terminalOut());
        run.console().out().print(VerifyText.of(report, false, colours));
    }
}
