package dev.chora.verify.rules.docker;

import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Dockerfile;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One Dockerfile that rules look at, and what they report about it. */
final class Subject {
    /**
     * A breach before ignores are looked at.
     *
     * @param line of the instruction, which ignores go by
     */
    record Breach(Rule rule, Severity severity, int line, Place place, String message) {}

    private final ProjectFiles files;
    private final String path;
    private final Dockerfile file;
    private final List<Breach> breaches = new ArrayList<>();
    private @Nullable List<Run> runs;

    Subject(ProjectFiles files, String path, Dockerfile file) {
        this.files = files;
        this.path = path;
        this.file = file;
    }

    ProjectFiles files() {
        return files;
    }

    String path() {
        return path;
    }

    Dockerfile file() {
        return file;
    }

    /** Whether the image is for use: what tests, builds or serves development has it in its name. */
    boolean production() {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (String other : List.of("test", "dev", "ci", "lint", "debug", "build", "docs")) {
            int at = name.indexOf(other);
            boolean word = at > 0
                    && !Character.isLetter(name.charAt(at - 1))
                    && (at + other.length() == name.length() || !Character.isLetter(name.charAt(at + other.length())));
            if (word || (at > 0 && other.equals("test"))) {
                return false;
            }
        }
        return true;
    }

    /** All RUN instructions, those of ONBUILD too, with what they run. */
    List<Run> runs() {
        if (runs == null) {
            runs = new RunReader(file).read();
        }
        return runs;
    }

    List<Breach> breaches() {
        return breaches;
    }

    void found(Rule rule, Instruction at, String message) {
        found(rule, rule.severity(), at, at.line(), message);
    }

    void found(Rule rule, Severity severity, Instruction at, String message) {
        found(rule, severity, at, at.line(), message);
    }

    /** A breach at one line of a longer instruction. */
    void found(Rule rule, Severity severity, Instruction at, int line, String message) {
        breaches.add(new Breach(rule, severity, at.line(), files.at(path, line, 0), message));
    }

    /** A breach at a line that no instruction need have. */
    void found(Rule rule, int line, String message) {
        breaches.add(new Breach(rule, rule.severity(), line, files.at(path, line, 0), message));
    }

    /** The folder in which an instruction of a stage works, or null when it cannot be known; {@code /} when none is set. */
    static @Nullable String folder(Stage stage, Instruction at) {
        String folder = stage.parent() == null ? "/" : folder(stage.parent(), stage.from());
        for (Instruction instruction : stage.instructions()) {
            if (instruction.equals(at)) {
                break;
            }
            if (instruction.is("WORKDIR")) {
                String to = stage.variablesAt(instruction).expand(instruction.arguments(), instruction.escape());
                if (to == null) {
                    return null;
                }
                folder = to.startsWith("/")
                        ? to
                        : folder == null ? null : (folder.endsWith("/") ? folder : folder + "/") + to;
            }
        }
        return folder;
    }
}
