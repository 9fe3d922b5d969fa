package dev.chora.copier.config;

import java.util.List;

/**
 * One command of {@code _tasks} or {@code _migrations}, not rendered.
 *
 * @param command the text for the shell as the only element, or the words of a command
 * @param shell whether the command goes through the shell
 * @param condition a text to be rendered, or a boolean
 * @param workingDirectory relative to the project, to be rendered
 * @param path where in {@code copier.yml} it stands, for errors
 */
public record TaskSpec(
        List<String> command, boolean shell, Object condition, String workingDirectory, List<Object> path) {
    /** The command as people know it. */
    public String shown() {
        return shell ? command.get(0) : String.join(" ", command);
    }
}
