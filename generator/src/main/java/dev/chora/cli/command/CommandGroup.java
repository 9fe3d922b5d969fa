package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * A command that is only a name in front of others: {@code chora docker validate}. Each of them has its own options, help
 * and completion. Groups are not nested.
 */
public interface CommandGroup extends Command {
    /** The commands of the group in the order in which its help shows them. */
    List<Commands.Entry> commands();

    /** The command of this name, or null. */
    @Nullable
    Command command(String name);

    /** A group has no options of its own. */
    @Override
    default void define(CommandSpec spec) {}

    /** Never called: a group without a command shows its help. */
    @Override
    default int run(ParseResult line, Console console) {
        return ExitCode.USAGE;
    }
}
