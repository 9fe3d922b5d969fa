package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.report.VerifyText;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.verify.Level;
import dev.chora.verify.Report;
import dev.chora.verify.report.ReportJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora verify [DEST]}: proves that a project works. */
public final class VerifyCommand implements Command {
    private static final String LEVEL = "--level";

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
        boolean json = Options.has(line, "--json");
        boolean strict = Options.has(line, "--strict");
        Report report = new Verification(
                        console.path(destination == null ? "." : destination),
                        level(Options.text(line, LEVEL), LEVEL),
                        words(Options.texts(line, "--only")),
                        words(Options.texts(line, "--skip")),
                        VerifySettings.of(line, console),
                        Options.has(line, "--quiet"))
                .run(console);
        Recording.keep(report, console);
        if (json) {
            console.out().println(ReportJson.write(report, strict));
        } else {
            console.out().print(VerifyText.of(report, strict, console.colours(console.terminalOut())));
        }
        return exitCode(report, strict);
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
