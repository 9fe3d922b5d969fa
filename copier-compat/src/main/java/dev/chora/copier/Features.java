package dev.chora.copier;

import dev.chora.copier.config.TaskSpec;
import dev.chora.copier.config.TemplateConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a template wants to run, and the error when it may not (Copier docs, "Security"). */
public final class Features {
    private final Set<String> names = new TreeSet<>();
    private final List<String> commands = new ArrayList<>();

    /** Adds the extensions of a template, and its tasks if they are to run. */
    public Features add(TemplateConfig config, boolean withTasks) {
        for (String extension : config.jinjaExtensions()) {
            add("jinja_extensions", "Jinja extension " + extension);
        }
        List<TaskSpec> tasks = config.tasks();
        if (withTasks) {
            for (TaskSpec task : tasks) {
                add("tasks", task.shown());
            }
        }
        return this;
    }

    /** Adds one thing that would run. */
    public void add(String feature, String command) {
        names.add(feature);
        if (!commands.contains(command)) {
            commands.add(command);
        }
    }

    /** Whether the template wants to run nothing at all. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** Sorted names: {@code jinja_extensions}, {@code migrations}, {@code tasks}. */
    public List<String> names() {
        return new ArrayList<>(names);
    }

    /** Every command and extension as written in the template, in its order. */
    public List<String> commands() {
        return commands;
    }

    /** The error for a template that may not run this. */
    public CopierException refusal() {
        StringBuilder message = new StringBuilder("The template wants to run things on this machine (")
                .append(String.join(", ", names))
                .append(") and is not trusted:");
        for (String command : commands) {
            message.append("\n  ").append(command.strip().replace("\n", "\n  "));
        }
        return new CopierException(
                ErrorKind.UNTRUSTED_TEMPLATE,
                message.toString(),
                "If you trust the template, say --trust, or list it under \"trust\" in your settings file.");
    }
}
