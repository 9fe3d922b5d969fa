package dev.chora.verify.rules.compose;

import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code docker compose config --quiet} says about a stack, added to what was found without it. Whoever calls this has
 * run the program.
 */
public final class ComposeConfig {
    private ComposeConfig() {}

    /** The arguments after {@code docker} for a stack of {@link ComposeFiles#stacks}, paths from the project's folder. */
    public static List<String> arguments(List<String> stack) {
        List<String> arguments = new ArrayList<>(List.of("compose"));
        for (String path : stack) {
            arguments.add("--file");
            arguments.add(path);
        }
        arguments.addAll(List.of("config", "--quiet"));
        return arguments;
    }

    /**
     * The finding that Compose adds: one when it refuses files in which no error was found, else null. An {@code .env} or
     * another file that each machine makes for itself is no fault of the project.
     *
     * @param stack the files, base first
     * @param exit the exit code of the program
     * @param said what it wrote to its error stream
     * @param known the findings so far
     */
    public static @Nullable Finding added(List<String> stack, int exit, String said, List<Finding> known) {
        if (exit == 0) {
            return null;
        }
        for (Finding finding : known) {
            boolean here =
                    finding.place() != null && stack.contains(finding.place().file());
            boolean told = finding.severity() == Severity.ERROR
                    || finding.rule().equals(ComposeRules.LOCAL_FILE.id())
                    || finding.rule().equals(ComposeRules.REQUIRED_VARIABLE.id());
            if (here && told) {
                return null;
            }
        }
        return new Finding(
                ComposeRules.CONFIG.id(),
                ComposeRules.CONFIG.severity(),
                "docker compose config says: " + firstLine(said),
                Place.of(stack.get(stack.size() - 1)),
                "Run docker " + String.join(" ", arguments(stack)) + " and correct what it names.");
    }

    private static String firstLine(String said) {
        for (String line : said.split("\n", -1)) {
            if (!line.isBlank() && !line.contains("level=warning")) {
                return line.strip();
            }
        }
        return "nothing";
    }
}
