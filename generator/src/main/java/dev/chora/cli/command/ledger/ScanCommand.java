package dev.chora.cli.command.ledger;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Options;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.ledger.Entry;
import dev.chora.ledger.LedgerFile;
import dev.chora.ledger.ScannedProject;
import dev.chora.ledger.UnreadableProject;
import dev.chora.ledger.scan.Scan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code chora ledger scan DIR…}: reads projects and adds what they are. */
final class ScanCommand implements Command {
    @Override
    public void define(CommandSpec spec) {
        Ledgers.options(spec);
        Options.flag(spec, "Show what projects are and add nothing", "--dry-run");
        Options.flag(spec, "Print nothing but errors", "-q", "--quiet");
        Options.flag(spec, "Print how many lines were added as JSON", "--json");
        Options.arguments(spec, true, "DIR", "Folders of projects, or folders with projects below them");
    }

    @Override
    public int run(ParseResult line, Console console) {
        boolean dry = Options.has(line, "--dry-run");
        LedgerFile ledger = dry ? null : Ledgers.of(line, console);
        List<Path> folders = new ArrayList<>();
        for (String typed : Options.arguments(line)) {
            Path folder = console.path(typed);
            if (!Files.isDirectory(folder)) {
                throw new CopierException(
                        ErrorKind.PROJECT,
                        "There is no folder " + typed,
                        "Name the folder of a project, or one with projects below it. Nothing was added.");
            }
            folders.add(folder);
        }
        boolean json = Options.has(line, "--json");
        List<Entry> entries = Scan.of(folders, console::shown, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        if (entries.isEmpty()) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "No project was found",
                    "A project has a pyproject.toml, a Dockerfile or a .copier-answers.yml. Nothing was added.");
        }
        if (!json && !Options.has(line, "--quiet")) {
            entries.forEach(entry -> console.out().println(told(entry)));
        }
        if (ledger != null) {
            Ledgers.append(ledger, entries, json, console);
        }
        return ExitCode.OK;
    }

    private static String told(Entry entry) {
        if (entry instanceof UnreadableProject closed) {
            return "  -        " + closed.project() + ": " + closed.reason();
        }
        ScannedProject project = (ScannedProject) entry;
        int level = project.facts().level();
        List<String> missing = project.facts().missing();
        String next = missing.isEmpty() ? "" : "; level " + (level + 1) + " needs " + String.join(", ", missing);
        StringBuilder text = new StringBuilder("  level ")
                .append(level)
                .append("  ")
                .append(project.project())
                .append(next);
        project.facts()
                .problems()
                .forEach(problem -> text.append("\n           ").append(problem));
        return text.toString();
    }
}
