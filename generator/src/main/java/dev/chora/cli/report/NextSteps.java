package dev.chora.cli.report;

import dev.chora.cli.Console;
import dev.chora.copier.CopyResult;
import dev.chora.copier.FileAction;
import dev.chora.copier.PlannedFile;
import java.util.HashSet;
import java.util.Set;

/** The last words of {@code chora new}: what was made and what to type now. */
public final class NextSteps {
    private NextSteps() {}

    /**
     * Prints them on standard error.
     *
     * @param typed the folder as the person typed it
     * @param nanos how long it took
     */
    public static void tell(
            CopyResult result, boolean pretend, boolean repository, String typed, long nanos, Console console) {
        int made = 0;
        Set<String> paths = new HashSet<>();
        for (PlannedFile file : result.files()) {
            paths.add(file.path());
            made += file.action() == FileAction.CREATE || file.action() == FileAction.OVERWRITE ? 1 : 0;
        }
        long millis = nanos / 1_000_000;
        StringBuilder text = new StringBuilder(300);
        text.append('\n')
                .append(pretend ? "Would make " : "Made ")
                .append(made)
                .append(" files in ")
                .append(typed);
        text.append(" from ").append(result.templateUrl());
        if (result.version() != null) {
            text.append(' ').append(result.version());
        }
        text.append(" in ")
                .append(millis / 1000)
                .append('.')
                .append(millis % 1000 / 100)
                .append(" s.\n");
        if (!pretend) {
            steps(text, paths, typed, repository);
        }
        console.err().print(text);
    }

    private static void steps(StringBuilder text, Set<String> paths, String typed, boolean repository) {
        text.append("\nNext:\n  cd ")
                .append(typed.indexOf(' ') < 0 ? typed : "'" + typed + "'")
                .append('\n');
        if (!repository) {
            text.append("  git init && git add -A && git commit -m 'Start the project'\n");
        }
        if (paths.contains("pyproject.toml")) {
            text.append("  python3 -m venv .venv && . .venv/bin/activate && pip install -e '.[dev]'\n  pytest\n");
        }
        if (paths.contains("Dockerfile")) {
            text.append("  docker build -t ").append(imageName(typed)).append(" .\n");
        }
    }

    private static String imageName(String typed) {
        String trimmed = typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed;
        String name = trimmed.substring(trimmed.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
        return name.isEmpty() || name.equals(".") ? "app" : name;
    }
}
