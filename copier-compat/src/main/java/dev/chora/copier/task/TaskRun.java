package dev.chora.copier.task;

import dev.chora.copier.config.TaskSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task with the variables that it runs with.
 *
 * @param variables by name in lower case: {@code stage} is {@code _stage} in templates and {@code STAGE} in the environment
 */
public record TaskRun(TaskSpec spec, Map<String, @Nullable Object> variables) {}
