package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.rules.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the container starts. */
final class StartRules implements DockerRule {
    private static final Rule JSON = new Rule(
            "DL3025",
            Severity.WARNING,
            "CMD and ENTRYPOINT are JSON arrays",
            "Otherwise a shell is process 1: it does not pass SIGTERM on, and stopping takes ten seconds and loses work.",
            "Write CMD [\"program\", \"argument\"].",
            "hadolint DL3025; BuildKit JSONArgsRecommended");
    private static final Rule COMMANDS = new Rule(
            "DL4003",
            Severity.WARNING,
            "a stage has one CMD",
            "Only the last one counts.",
            "Leave the others out.",
            "hadolint DL4003; BuildKit MultipleInstructionsDisallowed");
    private static final Rule ENTRYPOINTS = new Rule(
            "DL4004",
            Severity.WARNING,
            "a stage has one ENTRYPOINT",
            "Only the last one counts.",
            "Leave the others out.",
            "hadolint DL4004; BuildKit MultipleInstructionsDisallowed");
    private static final Rule BROKEN = new Rule(
            "CD015",
            Severity.ERROR,
            "an array of CMD, ENTRYPOINT, SHELL and HEALTHCHECK is JSON",
            "With single quotes or a comma too many it becomes a shell command that begins with a bracket, which no shell finds.",
            "Use double quotes, and a comma between the words only.",
            "Dockerfile reference, Shell and exec form");
    private static final Rule WORDS = new Rule(
            "CD016",
            Severity.ERROR,
            "the first word of an array is a program",
            "No shell reads it: a whole command line in one word is looked up as the name of a program, and nothing is found.",
            "Give each argument a word of its own, or start a shell: [\"/bin/sh\", \"-c\", \"…\"].",
            "Dockerfile reference, Shell and exec form");
    private static final Rule EXPANSION = new Rule(
            "CD017",
            Severity.WARNING,
            "arrays of CMD and ENTRYPOINT do not count on a shell",
            "No shell reads them: variables, && and > reach the program as they are written.",
            "Read the variable in the program, or start a shell: [\"/bin/sh\", \"-c\", \"exec program $VARIABLE\"].",
            "Dockerfile reference, Variable substitution");
    private static final Rule IGNORED = new Rule(
            "CD018",
            Severity.WARNING,
            "an ENTRYPOINT beside a CMD is an array",
            "An ENTRYPOINT in shell form ignores CMD and all arguments of docker run.",
            "Write ENTRYPOINT as an array.",
            "Dockerfile reference, How CMD and ENTRYPOINT interact");
    private static final Rule SIGNAL = new Rule(
            "CD019",
            Severity.ERROR,
            "STOPSIGNAL is a signal",
            "The builder or the engine refuses what it does not know.",
            "Write a name such as SIGTERM or SIGINT.",
            "Dockerfile reference, STOPSIGNAL; signal(7)");

    @Override
    public List<Rule> rules() {
        return List.of(JSON, COMMANDS, ENTRYPOINTS, BROKEN, WORDS, EXPANSION, IGNORED, SIGNAL);
    }

    @Override
    public void look(Subject subject) {
        for (Stage stage : subject.file().stages()) {
            int commands = 0;
            int entrypoints = 0;
            for (Instruction instruction : stage.instructions()) {
                if (instruction.is("CMD") && commands++ > 0) {
                    subject.found(COMMANDS, instruction, "another CMD is above; only the last one counts");
                }
                if (instruction.is("ENTRYPOINT") && entrypoints++ > 0) {
                    subject.found(ENTRYPOINTS, instruction, "another ENTRYPOINT is above; only the last one counts");
                }
                form(subject, instruction);
                if (instruction.is("STOPSIGNAL") && !signal(instruction.arguments())) {
                    subject.found(SIGNAL, instruction, "'" + instruction.arguments() + "' is no signal");
                }
            }
            Instruction entrypoint = stage.last("ENTRYPOINT");
            Instruction command = stage.last("CMD");
            if (entrypoint != null
                    && command != null
                    && entrypoint.exec() == null
                    && stage.instructions().contains(entrypoint)
                    && !entrypoint.arguments().startsWith("[")) {
                subject.found(
                        IGNORED, entrypoint, "an ENTRYPOINT in shell form ignores the CMD of line " + command.line());
            }
        }
    }

    private static void form(Subject subject, Instruction instruction) {
        Instruction at = instruction.is("HEALTHCHECK") ? instruction.trigger() : instruction;
        boolean starts = at != null && (at.is("CMD") || at.is("ENTRYPOINT"));
        if (at == null || (!starts && !at.is("SHELL"))) {
            return;
        }
        List<String> exec = at.exec();
        if (exec == null) {
            if (!at.is("SHELL")) {
                Severity severity = instruction.is("HEALTHCHECK") ? Severity.NOTE : JSON.severity();
                subject.found(JSON, severity, instruction, instruction.keyword() + " in shell form");
            }
            String written = at.arguments();
            boolean test = written.startsWith("[ ") && !written.contains("\"") && !written.contains("'");
            boolean array = written.startsWith("[") && !written.startsWith("[[") && written.endsWith("]") && !test;
            if (at.is("SHELL") || array) {
                subject.found(BROKEN, instruction, "'" + shortened(written) + "' is no JSON array of strings");
            }
            return;
        }
        if (exec.isEmpty() && at.is("SHELL")) {
            subject.found(BROKEN, instruction, "SHELL needs at least one word");
        }
        if (exec.isEmpty() || !starts) {
            return;
        }
        String program = exec.get(0);
        if (program.strip().indexOf(' ') > 0 && !program.contains("/") && exec.size() == 1) {
            subject.found(WORDS, instruction, "no program is called '" + shortened(program) + "'");
            return;
        }
        String wrong = shells(program) ? null : expansion(exec);
        if (wrong != null) {
            subject.found(EXPANSION, instruction, "'" + shortened(wrong) + "' reaches the program as it is written");
        }
    }

    private static boolean shells(String program) {
        String name = CopyRules.base(program);
        return name.endsWith("sh")
                || name.startsWith("python")
                || name.equals("env")
                || name.equals("node")
                || name.equals("perl")
                || name.equals("ruby")
                || name.equals("php")
                || name.equals("tini")
                || name.equals("dumb-init");
    }

    private static @Nullable String expansion(List<String> exec) {
        for (String word : exec) {
            boolean operator =
                    word.equals("&&") || word.equals("||") || word.equals("|") || word.equals(">") || word.equals(";");
            int dollar = word.indexOf('$');
            boolean variable = dollar >= 0
                    && dollar + 1 < word.length()
                    && (word.charAt(dollar + 1) == '{' || Character.isUpperCase(word.charAt(dollar + 1)));
            if (operator || variable) {
                return word;
            }
        }
        return null;
    }

    private static boolean signal(String written) {
        String name = written.strip();
        if (name.indexOf('$') >= 0) {
            return true;
        }
        if (!name.isEmpty() && name.chars().allMatch(Character::isDigit)) {
            return true;
        }
        String large = name.toUpperCase(java.util.Locale.ROOT);
        String bare = large.startsWith("SIG") ? large.substring(3) : large;
        return bare.startsWith("RTMIN")
                || bare.startsWith("RTMAX")
                || List.of(
                                "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "IOT", "BUS", "FPE", "KILL", "USR1",
                                "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CLD", "CONT", "STOP", "TSTP",
                                "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "POLL", "PWR",
                                "SYS", "UNUSED")
                        .contains(bare);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
    }
}
