package dev.chora.cli.command;

import dev.chora.cli.Console;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the program. */
public interface Command {
    /** Adds the options and parameters of the command; called only when the command was typed, or for its help. */
    void define(CommandSpec spec);

    /**
     * Runs it.
     *
     * @return one of {@link dev.chora.cli.ExitCode}
     * @throws dev.chora.copier.CopierException what went wrong, told to the person by the caller
     */
    int run(ParseResult line, Console console) throws Exception;
}
