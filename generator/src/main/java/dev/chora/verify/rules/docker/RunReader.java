package dev.chora.verify.rules.docker;

import dev.chora.verify.dockerfile.Comment;
import dev.chora.verify.dockerfile.Dockerfile;
import dev.chora.verify.dockerfile.Heredoc;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.shell.ShellScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the shells of a file get to read. */
final class RunReader {
    private static final Set<String> POSIX = Set.of("sh", "bash", "ash", "dash", "zsh", "ksh", "busybox");

    private final Dockerfile file;
    private final Map<Stage, List<String>> shells = new HashMap<>();

    RunReader(Dockerfile file) {
        this.file = file;
    }

    List<Run> read() {
        List<Run> runs = new ArrayList<>();
        for (Stage stage : file.stages()) {
            List<String> shell = stage.parent() == null ? null : shells.get(stage.parent());
            for (Instruction instruction : stage.instructions()) {
                if (instruction.is("SHELL")) {
                    shell = instruction.exec();
                } else if (instruction.is("RUN")) {
                    runs.add(run(stage, instruction, shell, false));
                } else if (instruction.trigger() != null
                        && instruction.trigger().is("RUN")) {
                    runs.add(run(stage, instruction.trigger(), shell, true));
                }
            }
            if (shell != null) {
                shells.put(stage, shell);
            }
        }
        return runs;
    }

    private Run run(Stage stage, Instruction instruction, @Nullable List<String> shell, boolean onbuild) {
        String text = posix(instruction, shell) ? script(instruction) : null;
        ShellScript script = ShellScript.parse(text == null ? "" : text);
        return new Run(stage, instruction, script, shell, onbuild, text == null);
    }

    private boolean posix(Instruction instruction, @Nullable List<String> shell) {
        if (shell != null) {
            for (String word : shell) {
                if (POSIX.contains(base(word))) {
                    return true;
                }
            }
            return false;
        }
        // hadolint's own way to say that the shell of the base image is another one
        for (Comment comment : file.comments()) {
            if (comment.text().startsWith("hadolint shell=") && comment.line() < instruction.line()) {
                return POSIX.contains(base(
                        comment.text().substring("hadolint shell=".length()).strip()));
            }
        }
        return file.directives().get("escape") == null
                || !"`".equals(file.directives().get("escape"));
    }

    private static String base(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
    }

    /** The text that a POSIX shell reads, or null when another program reads it. */
    private static @Nullable String script(Instruction instruction) {
        List<String> exec = instruction.exec();
        if (exec != null) {
            boolean wrapped = exec.size() > 2
                    && POSIX.contains(base(exec.get(0)))
                    && exec.get(1).endsWith("c");
            return wrapped ? exec.get(2) : quoted(exec);
        }
        if (instruction.heredocs().size() == 1) {
            return document(instruction, instruction.heredocs().get(0));
        }
        return instruction.arguments();
    }

    private static @Nullable String document(Instruction instruction, Heredoc heredoc) {
        String arguments = instruction.arguments().strip();
        if (!arguments.startsWith("<<")) {
            return arguments;
        }
        int blank = arguments.indexOf(' ');
        String interpreter = blank < 0 ? "" : arguments.substring(blank).strip().split("[ \t]", 2)[0];
        if (interpreter.isEmpty() && heredoc.text().startsWith("#!")) {
            String first =
                    heredoc.text().lines().findFirst().orElse("").substring(2).strip();
            String[] words = first.split("[ \t]+");
            interpreter = words[words.length > 1 && base(words[0]).equals("env") ? 1 : 0];
        }
        return interpreter.isEmpty() || interpreter.startsWith(">") || POSIX.contains(base(interpreter))
                ? heredoc.text()
                : null;
    }

    private static String quoted(List<String> exec) {
        StringBuilder line = new StringBuilder();
        for (String word : exec) {
            line.append('\'').append(word.replace("'", "'\\''")).append("' ");
        }
        return line.toString();
    }
}
