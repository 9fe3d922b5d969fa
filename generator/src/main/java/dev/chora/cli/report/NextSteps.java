package dev.chora.cli.report;

import dev.chora.cli.Console;
import dev.chora.copier.CopyResult;
import dev.chora.copier.PlannedFile;
import java.util.HashSet;
import java.util.Set;

/** The last words of {@code chora new}: what was made and what to type now. */
public final class NextSteps {
    private NextSteps() {}

    /**
     * What the person sees of the project.
     *
     * @param typed the folder as the person typed it
     * @param pretend whether nothing was written
     * @param repository whether a first commit was made
     * @param told whether the template itself said what to do next
     */
    public record Project(String typed, boolean pretend, boolean repository, boolean told) {}

    /**
     * Prints them on standard error.
     *
     * @param nanos how long it took
     */
    public static void tell(CopyResult result, Project project, long nanos, Console console) {
        Set<String> paths = new HashSet<>();
        for (PlannedFile file : result.files()) {
            paths.add(file.path());
        }
        long millis = nanos / 1_000_000;
        StringBuilder text = new StringBuilder(300);
        text.append(project.told() ? "" : "\n").append(project.pretend() ? "Would make " : "Made ");
        text.append(FileTree.count(result.files())).append(" files in ").append(project.typed());
        text.append(" from ").append(result.templateUrl());
        if (result.version() != null) {
            text.append(' ').append(result.version());
        }
        text.append(" in ")
                .append(millis / 1000)
                .append('.')
                .append(millis % 1000 / 100)
                .append(" s.\n");
        if (project.pretend()) {
            for (String line : FileTree.lines(result.files())) {
                text.append(line).append('\n');
            }
        } else if (!project.told()) {
            steps(text, paths, project.typed(), project.repository());
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
