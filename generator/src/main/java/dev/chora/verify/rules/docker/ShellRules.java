package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.shell.ShellCommand;
import dev.chora.verify.shell.ShellFault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What RUN has its shell do, whatever the package manager. */
final class ShellRules implements DockerRule {
    private static final Rule FAULT = new Rule(
            "CD006",
            Severity.ERROR,
            "the commands of RUN are shell",
            "The shell refuses them and the build stops there.",
            "Close what is open: quotes, brackets, if … fi; look for a line without its backslash.",
            "POSIX.1-2017, Shell Command Language");
    private static final Rule POINTLESS = new Rule(
            "DL3001",
            Severity.NOTE,
            "RUN starts no tool that makes no sense while building",
            "There is no terminal, no service manager and nobody to log in while an image is built.",
            "Leave the command out.",
            "hadolint DL3001");
    private static final Rule SUDO = new Rule(
            "DL3004",
            Severity.WARNING,
            "RUN does not use sudo",
            "It is missing in most images, needs no password where it is there, and keeps its own environment.",
            "Do what needs root before USER, or switch with USER root and back.",
            "hadolint DL3004; Docker, Building best practices: USER");
    private static final Rule PIPE = new Rule(
            "DL4006",
            Severity.WARNING,
            "a pipe in RUN fails when its first command fails",
            "A shell only looks at the last command of a pipe: a download that fails goes unnoticed.",
            "Set SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"] before, or begin the RUN with set -o pipefail in bash.",
            "hadolint DL4006; Docker, Building best practices: using pipes");
    private static final Rule LINK = new Rule(
            "DL4005",
            Severity.WARNING,
            "the shell is changed with SHELL",
            "A link over /bin/sh changes every script of the image.",
            "Use SHELL [\"/bin/bash\", \"-c\"].",
            "hadolint DL4005");
    private static final Rule BOTH = new Rule(
            "DL4001",
            Severity.NOTE,
            "either wget or curl is used",
            "Two tools for one task make the image larger.",
            "Choose one of them.",
            "hadolint DL4001");
    private static final Rule PROGRESS = new Rule(
            "DL3047",
            Severity.NOTE,
            "wget does not draw a progress bar",
            "Each step of the bar becomes a line of the build's log.",
            "Add -q, -nv or --progress=dot:giga.",
            "hadolint DL3047");
    private static final Rule REMOTE = new Rule(
            "CD007",
            Severity.WARNING,
            "no script is run straight from the network",
            "What the server sends that day runs as root, unseen and unpinned.",
            "Download a named version, compare its checksum (ADD --checksum), then run it.",
            "OWASP Docker Security Cheat Sheet; CIS Docker Benchmark 4.11");
    private static final Rule OPEN = new Rule(
            "CD008",
            Severity.WARNING,
            "files are not writable for everybody",
            "With chmod 777 whoever gets into the container can replace code and configuration.",
            "Give the folder to the user that runs: COPY --chown or install -d -o.",
            "CIS Docker Benchmark 4.8; OWASP Docker Security Cheat Sheet");
    private static final Rule LOST = new Rule(
            "CD009",
            Severity.WARNING,
            "RUN does not set what is gone afterwards",
            "Each RUN has a shell of its own: a variable or an activated environment ends with it.",
            "Use ENV, for example ENV PATH=/opt/venv/bin:$PATH.",
            "Dockerfile reference, RUN and ENV");

    private static final Set<String> TOOLS =
            Set.of("free", "kill", "mount", "ps", "service", "shutdown", "ssh", "top", "vim");

    @Override
    public List<Rule> rules() {
        return List.of(FAULT, POINTLESS, SUDO, PIPE, LINK, BOTH, PROGRESS, REMOTE, OPEN, LOST);
    }

    @Override
    public void look(Subject subject) {
        for (Run run : subject.runs()) {
            ShellFault fault = run.script().fault();
            if (fault != null) {
                Instruction at = run.instruction();
                int line = at.heredocs().isEmpty() ? at.lineAt(fault.offset()) : at.line();
                subject.found(FAULT, FAULT.severity(), at, line, "the shell cannot read this RUN: " + fault.message());
            }
            commands(subject, run);
            boolean guarded = pipefail(run.shell()) || sets(run);
            if (run.script().pipes()
                    && !guarded
                    && !run.onbuild()
                    && run.instruction().exec() == null) {
                subject.found(PIPE, run.instruction(), "a failure before the pipe goes unnoticed");
            }
        }
        twoTools(subject);
    }

    private static void commands(Subject subject, Run run) {
        Set<String> said = new HashSet<>();
        ShellCommand before = null;
        int count = run.commands().size();
        for (ShellCommand command : run.commands()) {
            String name = command.name();
            if (TOOLS.contains(name) && !run.onbuild() && said.add("pointless")) {
                subject.found(POINTLESS, run.instruction(), "'" + name + "' makes no sense while an image is built");
            } else if (name.equals("sudo") && said.add("sudo")) {
                subject.found(SUDO, run.instruction(), "RUN uses sudo");
            } else if (name.equals("ln")
                    && !run.onbuild()
                    && command.arguments().contains("/bin/sh")
                    && said.add("ln")) {
                subject.found(LINK, run.instruction(), "/bin/sh is replaced by a link");
            } else if (name.equals("wget") && loud(command) && !run.onbuild() && said.add("wget")) {
                subject.found(PROGRESS, run.instruction(), "wget draws a progress bar into the log");
            } else if (name.equals("chmod") && everybody(command) && said.add("chmod")) {
                line(subject, OPEN, run, command, "chmod makes files writable for everybody");
            } else if ((name.equals("export") || name.equals("source") || name.equals(".")) && count == 1) {
                line(subject, LOST, run, command, "what '" + name + "' sets is gone after this RUN");
            }
            boolean shell =
                    Set.of("sh", "bash", "zsh", "ash", "python", "python3").contains(name);
            if (shell && before != null && before.piped() && downloads(before)) {
                line(subject, REMOTE, run, command, "what is downloaded goes straight into " + name);
            }
            before = command;
        }
    }

    private static void line(Subject subject, Rule rule, Run run, ShellCommand command, String message) {
        Instruction at = run.instruction();
        int line = at.heredocs().isEmpty() && at.exec() == null ? at.lineAt(command.start()) : at.line();
        subject.found(rule, rule.severity(), at, line, message);
    }

    private static boolean downloads(ShellCommand command) {
        return command.is("curl") || command.is("wget");
    }

    private static boolean everybody(ShellCommand command) {
        List<String> operands = command.operands();
        String mode = operands.isEmpty() ? "" : operands.get(0);
        return mode.equals("777")
                || mode.equals("0777")
                || mode.equals("666")
                || mode.equals("a+rwx")
                || mode.equals("a+w")
                || mode.equals("o+w")
                || mode.equals("ugo+rwx");
    }

    private static boolean loud(ShellCommand command) {
        for (String quiet :
                List.of("q", "quiet", "nv", "no-verbose", "progress", "o", "output-file", "a", "append-output")) {
            boolean exact = command.arguments().contains("-" + quiet)
                    || command.arguments().contains("--" + quiet);
            boolean found = switch (quiet) {
                case "nv", "o", "a" -> exact;
                default -> command.has(quiet);
            };
            if (found) {
                return false;
            }
        }
        return true;
    }

    /** Whether SHELL has a shell that knows pipefail, and its words ask for it. */
    private static boolean pipefail(@Nullable List<String> shell) {
        return knows(shell) && shell != null && shell.contains("pipefail");
    }

    private static boolean knows(@Nullable List<String> shell) {
        for (String word : shell == null ? List.<String>of() : shell) {
            if (Set.of("bash", "zsh", "ash", "ksh").contains(CopyRules.base(word))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the script itself says that pipes fail; the plain sh of Debian refuses the option. */
    private static boolean sets(Run run) {
        String image = UserRules.rootImage(run.stage());
        boolean alpine = image != null && image.contains("alpine");
        for (ShellCommand command : run.commands()) {
            if (command.is("set") && command.arguments().contains("pipefail")) {
                return alpine || knows(run.shell());
            }
        }
        return false;
    }

    private static void twoTools(Subject subject) {
        for (Stage stage : subject.file().stages()) {
            boolean wget = false;
            boolean curl = false;
            for (Run run : subject.runs()) {
                if (run.stage().number() != stage.number() || run.onbuild()) {
                    continue;
                }
                boolean before = wget && curl;
                boolean uses = false;
                for (ShellCommand command : run.commands()) {
                    wget |= command.is("wget");
                    curl |= command.is("curl");
                    uses |= downloads(command);
                }
                if (wget && curl && (uses || !before)) {
                    subject.found(BOTH, run.instruction(), "the stage uses both wget and curl");
                }
            }
        }
    }
}
