package dev.chora.cli.command.ledger;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.ledger.Entry;
import dev.chora.ledger.intake.Intake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora ledger record [FILE…]}: adds what was measured elsewhere, and what people know. */
final class RecordCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        Ledgers.options(spec);
        Options.value(spec, "NAME", "The project that files, an issue or maintenance are about", "--project");
        Options.oneOf(
                spec,
                "hit|miss",
                List.of("hit", "miss"),
                "Whether image builds in the files found their layers",
                "--cache");
        ManualEntries.options(spec);
        Options.flag(spec, "Print how many lines were added as JSON", "--json");
        Options.arguments(
                spec,
                false,
                "FILE",
                "Output of chora verify --json, gh run list --json, gh run view --json jobs, GitHub's REST API, trivy or"
                        + " grype; - is standard input");
    }

    @Override
    public int run(ParseResult line, Console console) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Intake.Source source = new Intake.Source(Options.text(line, "--project"), cache(line), now);
        List<Entry> entries = new ArrayList<>();
        for (String file : Options.arguments(line)) {
            entries.addAll(Intake.read(text(file, console), file, source));
        }
        entries.addAll(ManualEntries.of(line, now));
        if (entries.isEmpty()) {
            throw new CopierException(
                    ErrorKind.USAGE,
                    "There is nothing to record",
                    "Name a file with finished runs, or give --issue, --maintenance, --assume or --retire.");
        }
        Ledgers.append(Ledgers.of(line, console), entries, Options.has(line, "--json"), console);
        return ExitCode.OK;
    }

    private static @org.jspecify.annotations.Nullable String cache(ParseResult line) {
        String cache = Options.text(line, "--cache");
        if (cache != null && !cache.equals("hit") && !cache.equals("miss")) {
            throw new CopierException(ErrorKind.USAGE, "--cache " + cache + " is not known", "Write hit or miss.");
        }
        return cache;
    }

    private static String text(String file, Console console) {
        try {
            if (file.equals("-")) {
                return new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
            }
            Path path = console.path(file);
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new CopierException(
                    ErrorKind.DATA_FILE,
                    "The file cannot be read (" + unreadable.getClass().getSimpleName() + ")",
                    Location.file(file),
                    "Nothing was added.",
                    unreadable);
        }
    }
}
