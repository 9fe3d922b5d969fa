package dev.chora.cli.report;

import dev.chora.cli.Version;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.Commands;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** The help pages. */
public final class HelpText {
    private HelpText() {}

    /** {@code chora --help}. */
    public static String root() {
        StringBuilder text = new StringBuilder(800);
        text.append("chora ")
                .append(Version.NUMBER)
                .append(" - makes projects from templates and keeps them current\n\n");
        text.append("Usage: chora COMMAND [OPTIONS] [ARGUMENTS]\n\nCommands:\n");
        for (Commands.Entry entry : Commands.all()) {
            text.append("  ")
                    .append(entry.name())
                    .append(" ".repeat(Math.max(1, 16 - entry.name().length())));
            text.append(entry.summary()).append('\n');
        }
        text.append("\nOptions:\n");
        text.append("  -h, --help      Show this help and quit\n");
        text.append("  --help-all      Show the help of all commands and quit\n");
        text.append("  -v, --version   Show the version and quit\n");
        text.append("  --completions SHELL\n                  Print the completion script for bash, zsh or fish\n\n");
        text.append("chora COMMAND --help shows the options of a command.\n");
        return text.toString();
    }

    /** The help of one command. */
    public static String of(CommandSpec spec, String name) {
        for (Commands.Entry entry : Commands.all()) {
            if (entry.name().equals(name)) {
                spec.usageMessage().description(entry.summary() + ".");
            }
        }
        spec.usageMessage().abbreviateSynopsis(true).sortOptions(true);
        return new CommandLine(spec).getUsageMessage(Ansi.OFF);
    }

    /** {@code chora --help-all}. */
    public static String everything() {
        StringBuilder text = new StringBuilder(root());
        for (Commands.Entry entry : Commands.all()) {
            Command command = Objects.requireNonNull(Commands.find(entry.name()));
            CommandSpec spec = CommandSpec.create().name("chora " + entry.name());
            command.define(spec);
            text.append('\n').append(of(spec, entry.name()));
        }
        return text.toString();
    }
}
