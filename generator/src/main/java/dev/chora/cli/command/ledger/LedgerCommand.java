package dev.chora.cli.command.ledger;

import dev.chora.cli.command.Command;
import dev.chora.cli.command.CommandGroup;
import dev.chora.cli.command.Commands.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code chora ledger …}: keeps count of a team's projects. */
public final class LedgerCommand implements CommandGroup {
    @Override
    public List<Entry> commands() {
        return List.of(
                new Entry("init", "Begin a ledger"),
                new Entry("scan", "Read projects and add what they are"),
                new Entry("record", "Add measurements, CI runs, scanner reports, maintenance, issues, assumptions"),
                new Entry("report", "Show where the projects stand, as text, Markdown, JSON or an HTML page"),
                new Entry("schema", "Print the JSON Schema of a line of the ledger"));
    }

    @Override
    public @Nullable Command command(String name) {
        return switch (name) {
            case "init" -> new InitCommand();
            case "scan" -> new ScanCommand();
            case "record" -> new RecordCommand();
            case "report" -> new ReportCommand();
            case "schema" -> new SchemaCommand();
            default -> null;
        };
    }
}
