package dev.chora.verify.shell;

import java.util.List;

/**
 * One word.
 *
 * @param raw as written, with its quotes
 * @param value without quotes; expansions stay as they are written
 * @param start offset in the script
 * @param inner the commands of its command substitutions
 */
public record ShellWord(String raw, String value, int start, List<ShellCommand> inner) {
    public ShellWord {
        inner = List.copyOf(inner);
    }

    /** Whether a variable or a command decides what it will be. */
    public boolean dynamic() {
        return value.indexOf('$') >= 0 || value.indexOf('`') >= 0;
    }
}
