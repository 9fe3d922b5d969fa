package dev.chora.verify.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One simple command.
 *
 * @param words its name and its arguments; never empty
 * @param start offset in the script
 * @param assignments the variables set for it alone, as {@code NAME=value}
 * @param piped whether its output goes into another command
 */
public record ShellCommand(List<ShellWord> words, int start, List<String> assignments, boolean piped) {
    public ShellCommand {
        words = List.copyOf(words);
        assignments = List.copyOf(assignments);
    }

    /** The first word without quotes. */
    public String name() {
        return words.get(0).value();
    }

    /** Whether the command is of this name. */
    public boolean is(String name) {
        return name().equals(name);
    }

    /** All words after the name, without quotes. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        for (ShellWord word : words.subList(1, words.size())) {
            arguments.add(word.value());
        }
        return arguments;
    }

    /** The arguments that are no options, in order; what follows {@code --} is none either. */
    public List<String> operands() {
        List<String> operands = new ArrayList<>();
        boolean all = false;
        for (String argument : arguments()) {
            if (argument.equals("--") && !all) {
                all = true;
            } else if (all || !argument.startsWith("-") || argument.equals("-")) {
                operands.add(argument);
            }
        }
        return operands;
    }

    /** Whether there is an option of this name: {@code --name}, {@code --name=…}, {@code -name}, or a letter of {@code -abc}. */
    public boolean has(String option) {
        return option(option) != null;
    }

    /** The option of this name as it is written, or null. */
    public @Nullable String option(String option) {
        for (String argument : arguments()) {
            if (matches(argument, option)) {
                return argument;
            }
        }
        return null;
    }

    private static boolean matches(String argument, String option) {
        if (option.length() == 1) {
            return argument.length() > 1
                    && argument.charAt(0) == '-'
                    && argument.charAt(1) != '-'
                    && argument.indexOf(option) > 0;
        }
        String rest = argument.startsWith("--") ? argument.substring(2) : "";
        return rest.equals(option) || rest.startsWith(option + "=");
    }

    /** Whether the first argument that is no option is this word. */
    public boolean runs(String subcommand) {
        List<String> operands = operands();
        return !operands.isEmpty() && operands.get(0).equals(subcommand);
    }
}
