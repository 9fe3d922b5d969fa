package dev.chora.copier.config;

import dev.chora.copier.CopierException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the entries of {@code _tasks}, and the commands of {@code _migrations} which have the same form. */
public final class TaskReader {
    private TaskReader() {}

    static List<TaskSpec> tasks(TemplateConfig config, List<?> entries) {
        List<TaskSpec> tasks = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Object entry = entries.get(i);
            List<Object> path = List.of("_tasks", i);
            tasks.add(
                    entry instanceof Map<?, ?> map
                            ? mapping(config, map, "true", path)
                            : bare(config, entry, true, path));
        }
        return tasks;
    }

    /** A command alone. */
    public static TaskSpec bare(TemplateConfig config, @Nullable Object command, Object condition, List<Object> path) {
        return new TaskSpec(words(config, command, path), command instanceof String, condition, ".", path);
    }

    /** A command with {@code when} and {@code working_directory}. */
    public static TaskSpec mapping(TemplateConfig config, Map<?, ?> entry, Object condition, List<Object> path) {
        if (!entry.containsKey("command")) {
            throw config.error("A task or migration needs a \"command\"", null, path.toArray());
        }
        Object command = entry.get("command");
        Object when = truth(entry.containsKey("when") ? entry.get("when") : condition);
        if (!(when instanceof String) && !(when instanceof Boolean)) {
            throw config.error(
                    "\"when\" of a task must be a text or a boolean, not " + ConfigLoader.kindOf(when),
                    null,
                    path.toArray());
        }
        Object folder = entry.containsKey("working_directory") ? entry.get("working_directory") : ".";
        if (!(folder instanceof String directory)) {
            throw config.error("\"working_directory\" of a task must be a path", null, path.toArray());
        }
        return new TaskSpec(words(config, command, path), command instanceof String, when, directory, path);
    }

    /** Nought and one count as booleans. */
    private static @Nullable Object truth(@Nullable Object when) {
        double value = when instanceof Number number ? number.doubleValue() : Double.NaN;
        return value == 0 || value == 1 ? (Object) (value == 1) : when;
    }

    private static List<String> words(TemplateConfig config, @Nullable Object command, List<Object> path) {
        if (command instanceof String text) {
            return List.of(text);
        }
        if (!(command instanceof List<?> list)) {
            throw wrong(
                    config, "A command must be a text or a list of words, not " + ConfigLoader.kindOf(command), path);
        }
        List<String> words = new ArrayList<>(list.size());
        for (Object word : list) {
            if (!(word instanceof String text)) {
                throw wrong(config, "A word of a command must be a text, not " + ConfigLoader.kindOf(word), path);
            }
            words.add(text);
        }
        return words;
    }

    private static CopierException wrong(TemplateConfig config, String message, List<Object> path) {
        return config.error(message, "Put numbers and booleans in quotes.", path.toArray());
    }
}
