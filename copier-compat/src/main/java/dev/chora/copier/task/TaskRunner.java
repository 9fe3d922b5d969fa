package dev.chora.copier.task;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Events;
import dev.chora.copier.config.TaskSpec;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.question.Cast;
import dev.chora.copier.render.Failures;
import dev.chora.copier.render.Jinja;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks and migrations one after the other in the project (Copier docs, "tasks" and "migrations"). They share the
 * terminal of this process: what they print is theirs.
 */
public final class TaskRunner {
    private final TemplateConfig config;
    private final Jinja jinja;
    private final Path project;
    private final Map<String, String> environment;
    private final Events events;
    private final boolean pretend;

    /**
     * A runner.
     *
     * @param project the folder that commands start in, absolute
     * @param pretend tell what would run instead of running it
     */
    public TaskRunner(
            TemplateConfig config,
            Jinja jinja,
            Path project,
            Map<String, String> environment,
            Events events,
            boolean pretend) {
        this.config = config;
        this.jinja = jinja;
        this.project = project;
        this.environment = environment;
        this.events = events;
        this.pretend = pretend;
    }

    /**
     * Runs a list of tasks; the first one that fails is the last one.
     *
     * @param context what templates see
     * @throws CopierException of kind {@link ErrorKind#TASK}, or when something does not render
     */
    public void run(List<TaskRun> tasks, Map<String, @Nullable Object> context) {
        for (int i = 0; i < tasks.size(); i++) {
            run(tasks.get(i), context, i + 1, tasks.size());
        }
    }

    private void run(TaskRun run, Map<String, @Nullable Object> context, int number, int total) {
        TaskSpec task = run.spec();
        Map<String, @Nullable Object> variables = new HashMap<>(context);
        for (Map.Entry<String, @Nullable Object> variable : run.variables().entrySet()) {
            variables.put("_" + variable.getKey(), variable.getValue());
        }
        Object condition = task.condition();
        if (!Cast.toBool(condition instanceof String text ? render(text, variables, task) : condition)) {
            return;
        }
        List<String> words = new ArrayList<>(task.command().size());
        for (String word : task.command()) {
            words.add(render(word, variables, task));
        }
        events.task(number, total, words, task.shell());
        if (pretend) {
            return;
        }
        Path folder = project.resolve(render(task.workingDirectory(), variables, task));
        if (!Files.isDirectory(folder)) {
            throw failed(
                    task,
                    "The working directory of the task \"" + String.join(" ", words) + "\" does not exist: " + folder);
        }
        int status = start(words, task, run.variables(), folder);
        if (status != 0) {
            throw failed(task, "The task \"" + String.join(" ", words) + "\" ended with exit status " + status);
        }
    }

    private String render(String text, Map<String, @Nullable Object> variables, TaskSpec task) {
        try {
            return jinja.text(text, variables);
        } catch (TemplateException failure) {
            throw Failures.inConfig(
                    config,
                    failure,
                    "The task \"" + task.shown() + "\"",
                    task.path().toArray());
        }
    }

    private int start(List<String> words, TaskSpec task, Map<String, @Nullable Object> variables, Path folder) {
        List<String> command = words;
        if (task.shell()) {
            boolean windows = java.io.File.separatorChar == '\\';
            command = windows ? List.of("cmd.exe", "/c", words.get(0)) : List.of("/bin/sh", "-c", words.get(0));
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        builder.environment().clear();
        builder.environment().putAll(environment);
        for (Map.Entry<String, @Nullable Object> variable : variables.entrySet()) {
            builder.environment().put(variable.getKey().toUpperCase(Locale.ROOT), Py.str(variable.getValue()));
        }
        OutputStream output = events.taskOutput();
        if (output != null) {
            builder.redirectOutput(ProcessBuilder.Redirect.PIPE);
        }
        Process process = null;
        try {
            process = builder.start();
            if (output != null) {
                process.getInputStream().transferTo(output);
                output.flush();
            }
            return process.waitFor();
        } catch (IOException missing) {
            throw failed(
                    task, "The task \"" + String.join(" ", words) + "\" cannot be started: " + missing.getMessage());
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CopierException(ErrorKind.INTERRUPTED, "Stopped in the middle of a task");
        }
    }

    private CopierException failed(TaskSpec task, String message) {
        return new CopierException(
                ErrorKind.TASK, message, config.place(0, 0, task.path().toArray()), null);
    }
}
