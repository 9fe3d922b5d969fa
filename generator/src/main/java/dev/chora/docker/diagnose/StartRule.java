package dev.chora.docker.diagnose;

import dev.chora.docker.container.StartFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The engine could not execute the command: runc, crun and the kernel have few words for many reasons. */
final class StartRule implements Rule {
    /** The path that a runtime names: {@code exec: "/run.sh": permission denied}, {@code exec /run.sh: no such file …}. */
    private static final Pattern PATH = Pattern.compile("exec:? \"?(/[^\\s\":]+)\"?:");

    private static final Pattern REFUSED = Pattern.compile(
            "(?:^exec:? |exec: |executable|OCI runtime|OCI permission|standard_init_linux).*"
                    + "(?:no such file or directory|permission denied|exec format error|not found|Permission denied|cannot execute)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENV =
            Pattern.compile("^(?:/usr/bin/)?env: ['‘]?([^'’:]+)['’]?: No such file or directory");

    /** What the engine or the kernel said about the command; null when it was executed. */
    static @Nullable String refusal(Case it) {
        return refusal(it.container().state().error(), it.container().state().exit(), it.log());
    }

    static @Nullable String refusal(String error, int exit, List<String> log) {
        if (REFUSED.matcher(error).find()) {
            return error;
        }
        String last = log.isEmpty() ? "" : log.get(log.size() - 1);
        return exit != 0
                        && (last.startsWith("exec ") || last.contains("standard_init_linux"))
                        && REFUSED.matcher(last).find()
                ? last
                : null;
    }

    /** The path that a refusal is about; null when it names none. */
    static @Nullable String path(String refusal) {
        Matcher match = PATH.matcher(refusal);
        return match.find() ? match.group(1) : null;
    }

    @Override
    public @Nullable Fault look(Case it) {
        Case.Hit env = it.container().state().exit() == 127 ? it.last(ENV) : null;
        if (env != null) {
            return env(it, env);
        }
        String refusal = refusal(it);
        if (refusal == null) {
            return null;
        }
        String said = refusal.equals(it.container().state().error()) ? it.error() : refusal;
        String reason = said.toLowerCase(java.util.Locale.ROOT);
        StartFile file = it.start();
        if (reason.contains("exec format error")) {
            return format(it, said, file);
        }
        if (reason.contains("permission denied")) {
            return notExecutable(it, said, file);
        }
        if (file != null && file.there() && file.interpreter() != null) {
            return interpreter(it, said, file);
        }
        return notFound(it, said);
    }

    private static Fault env(Case it, Case.Hit hit) {
        String name = hit.match().group(1);
        if (name.endsWith("\r") || name.endsWith("\\r")) {
            return crlf(it, hit.line(), it.container().program());
        }
        return new Fault(
                Fault.Kind.INTERPRETER_MISSING,
                "The script starts " + name + ", which is not in the image.",
                List.of(hit.line(), it.exitCode() + it.after()),
                List.of("Install " + name
                        + " in the Dockerfile, or start the script with what is there: sh or python."));
    }

    private static Fault crlf(Case it, String said, String path) {
        return new Fault(
                Fault.Kind.CRLF,
                path
                        + " has line ends of Windows: its first line ends in a carriage return, and no program has such a name.",
                List.of(said, it.exitCode()),
                List.of(
                        "Save it with LF: sed -i 's/\\r$//' " + path.substring(path.lastIndexOf('/') + 1)
                                + ", then build again.",
                        "Keep it that way in git: a line *.sh text eol=lf in .gitattributes."));
    }

    private static Fault format(Case it, String said, @Nullable StartFile file) {
        String path = file == null ? it.container().program() : file.path();
        if (file != null && file.there() && !file.program() && file.interpreterLine() == null) {
            return new Fault(
                    Fault.Kind.NO_INTERPRETER_LINE,
                    path + " is a script whose first line does not say what runs it.",
                    List.of(said, "it begins with: " + firstLine(file)),
                    List.of(
                            "Write #!/bin/sh (or #!/usr/bin/env python3) as its very first line, without blanks before."));
        }
        String built = file != null && !file.architecture().isEmpty() ? file.architecture() : it.imageArchitecture();
        String here = it.engineArchitecture();
        List<String> evidence = new java.util.ArrayList<>();
        evidence.add(said);
        if (file != null && file.program() && !file.architecture().isEmpty()) {
            evidence.add(path + " is a program for " + file.architecture());
        }
        if (!it.imageArchitecture().isEmpty()) {
            evidence.add("the image is for " + it.imageArchitecture() + ", the engine runs " + here);
        }
        return new Fault(
                Fault.Kind.WRONG_ARCHITECTURE,
                built.isEmpty() || built.equals(here)
                        ? path + " is no program for this processor (" + here + ")."
                        : path + " was built for " + built + ", and the engine runs on " + here + ".",
                evidence,
                List.of(
                        built.equals(it.imageArchitecture()) && !built.equals(here)
                                ? "Build the image for this machine: " + it.program() + " build --platform linux/"
                                        + here + " ."
                                : "Put the " + here
                                        + " build of it into the image; in a Dockerfile, TARGETARCH says which one is wanted.",
                        "Build for both: docker buildx build --platform linux/amd64,linux/arm64 --push .",
                        "To run it as it is, install emulation: docker run --privileged --rm tonistiigi/binfmt --install "
                                + (built.isEmpty() ? "all" : built) + " (slow)."));
    }

    private static String firstLine(StartFile file) {
        String line = file.head().lines().findFirst().orElse("");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    private static Fault notExecutable(Case it, String said, @Nullable StartFile file) {
        String path = file == null || !file.there() ? it.container().program() : file.path();
        boolean mounted = it.container().mountOf(path) != null;
        boolean executable = file != null && file.there() && file.executable();
        return new Fault(
                Fault.Kind.NOT_EXECUTABLE,
                executable
                        ? path + " may be executed, but not by the user " + it.user() + ", or not where it lies."
                        : path + " is there, but nobody may execute it: it has no x in its mode, or it is a folder.",
                List.of(said, "user " + it.user()),
                List.of(
                        mounted
                                ? "Make it executable on the machine: chmod +x, it comes from a mount."
                                : "In the Dockerfile: COPY --chmod=0755 " + path.substring(path.lastIndexOf('/') + 1)
                                        + " " + path,
                        "In git, so that it stays so: git update-index --chmod=+x FILE",
                        "Or start it with its interpreter: [\"sh\", \"" + path + "\"]"));
    }

    private static Fault interpreter(Case it, String said, StartFile file) {
        String line = String.valueOf(file.interpreterLine());
        if (line.endsWith("\r")) {
            return crlf(it, said, file.path());
        }
        String interpreter = String.valueOf(file.interpreter());
        return new Fault(
                Fault.Kind.INTERPRETER_MISSING,
                file.path() + " is there, but " + interpreter + ", which shall run it, is not in the image.",
                List.of(said, "its first line: " + line),
                List.of(
                        "Write an interpreter that the image has into its first line: #!/bin/sh is in all but the barest images.",
                        "Or install " + interpreter.substring(interpreter.lastIndexOf('/') + 1)
                                + " in the Dockerfile."));
    }

    private static Fault notFound(Case it, String said) {
        String program = it.container().program();
        boolean name = program.indexOf('/') < 0;
        return new Fault(
                Fault.Kind.COMMAND_NOT_FOUND,
                name
                        ? "No folder of the image's PATH has a program " + program + "."
                        : "The image has no file " + program + ".",
                List.of(said, "command: " + it.command()),
                List.of(
                        name
                                ? "When it comes from a Python package, add that to the dependencies and build again; its folder "
                                        + "(for example /opt/venv/bin) must be in PATH."
                                : "Copy it to exactly this path in the Dockerfile, and look whether .dockerignore or a mount hides it.",
                        "See what is there: " + it.program() + " run --rm -it --entrypoint sh "
                                + it.container().image(),
                        "A command with arguments in one text is taken for a name: write [\"python\", \"-m\", \"app\"]."));
    }
}
