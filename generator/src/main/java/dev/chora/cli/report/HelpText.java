package dev.chora.cli.report;

import dev.chora.cli.Version;
import dev.chora.cli.command.Command;
import dev.chora.cli.command.CommandGroup;
import dev.chora.cli.command.Commands;
import java.util.List;
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
        list(text, Commands.all(), 16);
        text.append("\nOptions:\n");
        text.append("  -h, --help      Show this help and quit\n");
        text.append("  --help-all      Show the help of all commands and quit\n");
        text.append("  -v, --version   Show the version and quit\n");
        text.append("  --completions SHELL\n                  Print the completion script for bash, zsh or fish\n\n");
        text.append("chora COMMAND --help shows the options of a command.\n");
        return text.toString();
    }

    private static void list(StringBuilder text, List<Commands.Entry> entries, int width) {
        for (Commands.Entry entry : entries) {
            text.append("  ")
                    .append(entry.name())
                    .append(" ".repeat(Math.max(1, width - entry.name().length())));
            text.append(entry.summary()).append('\n');
        }
    }

    /** The help of a group of commands. */
    public static String group(String name, CommandGroup group) {
        StringBuilder text = new StringBuilder(800);
        text.append("Usage: chora ").append(name).append(" COMMAND [OPTIONS] [ARGUMENTS]\n");
        String summary = Commands.summary(name);
        if (summary != null) {
            text.append(summary).append(".\n");
        }
        text.append("\nCommands:\n");
        int width = 0;
        for (Commands.Entry entry : group.commands()) {
            width = Math.max(width, entry.name().length() + 2);
        }
        list(text, group.commands(), width);
        return text.append("\nchora ")
                .append(name)
                .append(" COMMAND --help shows the options of a command.\n")
                .toString();
    }

    /** The help of one command. */
    public static String of(CommandSpec spec, String name) {
        String summary = Commands.summary(name);
        if (summary != null) {
            spec.usageMessage().description(summary + ".");
        }
        spec.usageMessage().abbreviateSynopsis(true).sortOptions(true);
        return new CommandLine(spec).getUsageMessage(Ansi.OFF);
    }

    /** {@code chora --help-all}. */
    public static String everything() {
        StringBuilder text = new StringBuilder(root());
        for (Commands.Entry entry : Commands.all()) {
            text.append('\n');
            add(text, entry.name());
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String name) {
        Command command = Objects.requireNonNull(Commands.find(name));
        if (command instanceof CommandGroup group) {
            text.append(group(name, group));
            for (Commands.Entry entry : group.commands()) {
                text.append('\n');
                add(text, name + " " + entry.name());
            }
            return;
        }
        CommandSpec spec = CommandSpec.create().name("chora " + name);
        command.define(spec);
        text.append(of(spec, name));
    }
}
