package dev.chora.cli.command.template;

import dev.chora.cli.command.Command;
import dev.chora.cli.command.CommandGroup;
import dev.chora.cli.command.Commands.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code chora template …}: help for those who write templates. */
public final class TemplateCommand implements CommandGroup {
    @Override
    public List<Entry> commands() {
        return List.of(
                new Entry("check", "Look for faults in a template without rendering it"),
                new Entry("test", "Make projects from a template in many combinations of answers, and verify each"),
                new Entry("schema", "Print the JSON Schema of copier.yml, or that of the answers of a template"),
                new Entry("export", "Write the bundled template as a git repository with a tag for each version"));
    }

    @Override
    public @Nullable Command command(String name) {
        return switch (name) {
            case "check" -> new CheckCommand();
            case "test" -> new TestCommand();
            case "schema" -> new SchemaCommand();
            case "export" -> new ExportCommand();
            default -> null;
        };
    }
}
