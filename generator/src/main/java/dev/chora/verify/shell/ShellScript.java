package dev.chora.verify.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script.
 *
 * @param commands all simple commands, those inside of blocks and substitutions included, in the order of the text
 * @param pipes whether the output of a command goes into another one
 * @param fault the first thing that a shell would refuse, or null
 */
public record ShellScript(
        List<ShellCommand> commands,
        boolean pipes,
        @Nullable ShellFault fault) {
    public ShellScript {
        commands = List.copyOf(commands);
    }

    /** Reads a script; never fails. */
    public static ShellScript parse(String text) {
        ShellReader reader = new ShellReader(text);
        ShellFault fault = reader.readAll();
        return new ShellScript(reader.commands(), reader.pipes(), fault);
    }
}
