package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.Version;
import dev.chora.cli.report.VerifyText;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.verify.Level;
import dev.chora.verify.Report;
import dev.chora.verify.report.ReportHtml;
import dev.chora.verify.report.ReportJson;
import dev.chora.verify.report.ReportJunit;
import dev.chora.verify.report.ReportSarif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora verify [DEST]}: proves that a project works. */
public final class VerifyCommand implements Command {
    /** The words for levels, as they are typed. */
    static final List<String> LEVELS = List.of("static", "build", "image", "run");

    private static final String LEVEL = "--level";
    private static final String JUNIT = "--junit";
    private static final String SARIF = "--sarif";
    private static final String HTML = "--html";
    private static final String RECORD = "--record";

    @Override
    public void define(CommandSpec spec) {
        Options.value(
                spec,
                "static|build|image|run",
                "How far to go; each level includes those before it (run unless given)",
                LEVEL);
        selection(spec);
        Options.flag(spec, "Print nothing while it works", "-q", "--quiet");
        Options.flag(spec, "Print the report as JSON", "--json");
        Options.value(spec, "FILE", "Write the report as JUnit XML too", JUNIT);
        Options.value(spec, "FILE", "Write the faults as SARIF 2.1.0 too", SARIF);
        Options.value(spec, "FILE", "Write the report as an HTML page too", HTML);
        Options.flag(spec, "Record the report in the ledger, and fail when there is none", RECORD);
        Options.argument(spec, 0, false, "DEST", "Folder of the project (the current one unless given)");
    }

    /** Declares which steps count and what builds are given; shared by all commands that verify. */
    static void selection(CommandSpec spec) {
        Options.values(spec, "ID", "Only these steps, groups of steps or rules (repeatable)", "--only");
        Options.values(spec, "ID", "Not these steps, groups of steps or rules (repeatable)", "--skip");
        Options.flag(spec, "Count a step that could not run as failed", "--strict");
        Options.values(
                spec, "NAME=VALUE", "Give image builds an argument, for example a mirror (repeatable)", "--build-arg");
        Options.values(
                spec,
                "NAME=VALUE",
                "Give installing and building on this machine a variable (repeatable)",
                "--build-env");
        Options.values(
                spec, "SECRET", "Give image builds a secret, as docker build takes it (repeatable)", "--build-secret");
    }

    @Override
    public int run(ParseResult line, Console console) throws InterruptedException {
        String destination = Options.argument(line, 0);
        Path project = console.path(destination == null ? "." : destination);
        if (Options.has(line, RECORD)) {
            Recording.require(project, console, RECORD);
        }
        boolean strict = Options.has(line, "--strict");
        Report report = new Verification(
                        project,
                        level(Options.text(line, LEVEL), LEVEL),
                        words(Options.texts(line, "--only")),
                        words(Options.texts(line, "--skip")),
                        VerifySettings.of(line, console),
                        Options.has(line, "--quiet"))
                .run(console);
        Recording.keep(report, console);
        if (Options.has(line, "--json")) {
            console.out().println(ReportJson.write(report, strict));
        } else {
            console.out().print(VerifyText.of(report, strict, console.colours(console.terminalOut())));
        }
        write(Options.text(line, JUNIT), console, () -> ReportJunit.write(report, strict));
        write(Options.text(line, SARIF), console, () -> ReportSarif.write(report, Version.NUMBER) + "\n");
        write(Options.text(line, HTML), console, () -> ReportHtml.write(report, strict));
        return exitCode(report, strict);
    }

    private static void write(@Nullable String file, Console console, Supplier<String> text) {
        if (file == null) {
            return;
        }
        Path path = console.path(file);
        try {
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            Files.writeString(path, text.get());
        } catch (IOException failed) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "The report cannot be written to " + file + ": " + failed.getMessage(),
                    "Name a file in a folder that you may write to.");
        }
    }

    static int exitCode(Report report, boolean strict) {
        return switch (report.verdict(strict)) {
            case PASS -> ExitCode.OK;
            case FAIL -> ExitCode.ERROR;
            case NOT_RUN -> ExitCode.UNPROVED;
        };
    }

    static Level level(@Nullable String word, String option) {
        if (word == null) {
            return Level.RUN;
        }
        for (Level level : Level.values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new CopierException(
                ErrorKind.USAGE, option + " " + word + " is not known", "Write static, build, image or run.");
    }

    /** Words may come one by one or with commas between them. */
    static List<String> words(List<String> typed) {
        List<String> words = new ArrayList<>();
        for (String one : typed) {
            for (String word : one.split(",")) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                }
            }
        }
        return words;
    }
}
