package dev.chora.cli.command.ledger;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.copier.answers.YamlFile;
import dev.chora.ledger.LedgerFile;
import dev.chora.ledger.LedgerLine;
import dev.chora.ledger.page.HtmlPage;
import dev.chora.ledger.page.JsonPage;
import dev.chora.ledger.page.MarkdownPage;
import dev.chora.ledger.page.TextPage;
import dev.chora.ledger.report.LedgerReport;
import dev.chora.ledger.report.ReportMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora ledger report}: where the projects stand. */
final class ReportCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        Ledgers.options(spec);
        Options.value(spec, "FILE", "Write an HTML page with charts", "--html");
        Options.value(spec, "FILE", "Write Markdown", "--md");
        Options.flag(spec, "Print JSON", "--json");
        Options.values(spec, "NAME=NUMBER", "Reckon with another figure (repeatable)", "--assume");
        Options.value(spec, "FILE", "Reckon with the figures of a YAML file", "--assumptions");
    }

    @Override
    public int run(ParseResult line, Console console) {
        LedgerFile ledger = Ledgers.of(line, console);
        List<LedgerLine> lines = ledger.read();
        LedgerReport report = ReportMaker.make(
                lines,
                console.shown(ledger.path()),
                Instant.now(),
                file(Options.text(line, "--assumptions"), console),
                Ledgers.numbers(Options.texts(line, "--assume"), "--assume"));
        String html = Options.text(line, "--html");
        String markdown = Options.text(line, "--md");
        boolean json = Options.has(line, "--json");
        if (html != null) {
            write(html, HtmlPage.of(report), json, console);
        }
        if (markdown != null) {
            write(markdown, MarkdownPage.of(report), json, console);
        }
        if (json) {
            console.out().println(JsonPage.of(report));
        } else if (html == null && markdown == null) {
            console.out().print(TextPage.of(report));
        }
        if (!json) {
            warn(lines, console);
        }
        return ExitCode.OK;
    }

    private static void warn(List<LedgerLine> lines, Console console) {
        for (LedgerLine line : lines) {
            if (line instanceof LedgerLine.Broken broken) {
                console.err()
                        .println("chora: line " + broken.number() + " of the ledger is damaged and left out: "
                                + broken.reason());
            } else if (line instanceof LedgerLine.Foreign foreign) {
                console.err()
                        .println("chora: line " + foreign.number()
                                + " of the ledger is from a newer program and left out: " + foreign.what());
            }
        }
    }

    private static void write(String typed, String text, boolean quiet, Console console) {
        Path path = console.path(typed);
        try {
            Files.writeString(path, text);
        } catch (IOException failed) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "The report cannot be written (" + failed.getClass().getSimpleName() + ")",
                    Location.file(typed),
                    "Check that the folder is there and can be written.",
                    failed);
        }
        if (!quiet) {
            console.out().println("Wrote " + console.shown(path) + ".");
        }
    }

    private static Map<String, Double> file(@Nullable String typed, Console console) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (typed == null) {
            return numbers;
        }
        try {
            YamlFile.map(console.path(typed), "file of assumptions", typed).forEach((name, value) -> {
                if (!(value instanceof Number number)) {
                    throw new CopierException(
                            ErrorKind.DATA_FILE,
                            name + " is no number",
                            Location.file(typed),
                            "Write " + name + ": 1.5");
                }
                numbers.put(name, number.doubleValue());
            });
        } catch (IOException unreadable) {
            throw new CopierException(
                    ErrorKind.DATA_FILE,
                    "The file of assumptions cannot be read",
                    Location.file(typed),
                    null,
                    unreadable);
        }
        return numbers;
    }
}
