package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.shell.ShellCommand;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** As whom the container runs. */
final class UserRules implements DockerRule {
    private static final Rule ROOT = new Rule(
            "DL3002",
            Severity.ERROR,
            "the last USER is not root",
            "Whoever takes over the process is root in the container, and one fault in the kernel away from the host.",
            "End with USER and a number that is not 0, for example USER 1000:1000.",
            "hadolint DL3002; OWASP Docker Security Cheat Sheet, rule 2");
    private static final Rule NOBODY = new Rule(
            "CD004",
            Severity.ERROR,
            "an image for production sets a user",
            "Most base images run as root when nothing else is said.",
            "Create a user and end with USER and its number, for example USER 1000:1000.",
            "OWASP Docker Security Cheat Sheet, rule 2; Docker, Building best practices: USER");
    private static final Rule NAMED = new Rule(
            "DL3066",
            Severity.NOTE,
            "USER is a number",
            "Kubernetes' runAsNonRoot and the owners of volumes go by numbers; a name is only known inside of the image.",
            "Write the number, for example USER 1000:1000.",
            "hadolint DL3066; Kubernetes, runAsNonRoot");
    private static final Rule UNKNOWN = new Rule(
            "CD005",
            Severity.ERROR,
            "the user of USER exists",
            "The container does not start: no such user is in its /etc/passwd.",
            "Create the user with useradd or adduser before USER, or write its number.",
            "Dockerfile reference, USER");
    private static final Rule LOGS = new Rule(
            "DL3046",
            Severity.WARNING,
            "useradd with a high UID has --no-log-init",
            "useradd writes a sparse log file as large as the UID is high, and layers keep it in full size.",
            "Add --no-log-init (-l).",
            "hadolint DL3046; Docker, Building best practices: USER");

    @Override
    public List<Rule> rules() {
        return List.of(ROOT, NOBODY, NAMED, UNKNOWN, LOGS);
    }

    @Override
    public void look(Subject subject) {
        for (Stage stage : subject.file().stages()) {
            names(subject, stage);
        }
        Severity severity = subject.production() ? Severity.ERROR : Severity.WARNING;
        rootStages(subject, severity);
        Stage last = subject.file().last();
        if (last != null && last.user() == null && subject.production() && !harmless(last)) {
            subject.found(NOBODY, last.from(), "no USER is set: the container runs as root");
        }
        for (Run run : subject.runs()) {
            for (ShellCommand command : run.commands()) {
                if (command.is("useradd") && !command.has("l") && !command.has("no-log-init") && high(command)) {
                    subject.found(LOGS, run.instruction(), "useradd with a high UID fills /var/log/lastlog");
                }
            }
        }
    }

    /** Each stage that ends as root, unless it is only built from: the last one, and those that nothing else becomes of. */
    private static void rootStages(Subject subject, Severity severity) {
        Stage last = subject.file().last();
        for (Stage stage : subject.file().stages()) {
            List<Instruction> users = stage.all("USER");
            if (users.isEmpty()) {
                continue;
            }
            Instruction user = users.get(users.size() - 1);
            if (root(user)) {
                boolean ends = last != null && user.equals(last.last("USER"));
                subject.found(ROOT, ends ? severity : Severity.NOTE, user, "the last user of the stage is root");
            }
        }
    }

    private static boolean root(Instruction user) {
        String name = user.arguments().strip();
        int colon = name.indexOf(':');
        String owner = colon < 0 ? name : name.substring(0, colon);
        return owner.equals("root") || owner.equals("0");
    }

    private static void names(Subject subject, Stage stage) {
        for (Instruction user : stage.all("USER")) {
            String written = user.arguments().strip();
            if (written.isEmpty()) {
                continue;
            }
            if (!digits(owner(written))) {
                subject.found(NAMED, user, "USER " + written + " is a name, not a number");
            }
            String known = stage.variablesAt(user).expand(written, user.escape());
            if (known != null && missing(stage, owner(known))) {
                subject.found(UNKNOWN, user, "no instruction before it creates the user '" + owner(known) + "'");
            }
        }
    }

    private static String owner(String user) {
        int colon = user.indexOf(':');
        return colon < 0 ? user : user.substring(0, colon);
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Only for base images whose users are known; whatever else mentions the name may create it. */
    private static boolean missing(Stage stage, String name) {
        String image = rootImage(stage);
        boolean known = image != null
                && (image.startsWith("python:")
                        || image.startsWith("debian:")
                        || image.startsWith("ubuntu:")
                        || image.startsWith("alpine:"));
        Set<String> there = Set.of(
                "root",
                "daemon",
                "bin",
                "sys",
                "sync",
                "games",
                "man",
                "lp",
                "mail",
                "news",
                "uucp",
                "proxy",
                "www-data",
                "backup",
                "list",
                "irc",
                "_apt",
                "nobody",
                "ubuntu",
                "adm",
                "shutdown",
                "halt",
                "operator",
                "postmaster",
                "cron",
                "ftp",
                "sshd",
                "guest",
                "squid",
                "xfs",
                "ntp",
                "smmsp",
                "at",
                "cyrus",
                "vpopmail",
                "svn",
                "utmp");
        if (!known || digits(name) || there.contains(name)) {
            return false;
        }
        for (Stage part = stage; part != null; part = part.parent()) {
            for (Instruction instruction : part.instructions()) {
                boolean mentions = instruction.arguments().contains(name) && instruction.is("RUN");
                boolean copies =
                        instruction.is("COPY") && instruction.arguments().contains("passwd");
                boolean unclear = instruction.is("RUN")
                        && (instruction.arguments().contains("useradd")
                                || instruction.arguments().contains("adduser")
                                || instruction.arguments().contains(".sh")
                                || !instruction.heredocs().isEmpty());
                if (mentions || copies || unclear) {
                    return false;
                }
            }
        }
        return true;
    }

    static @Nullable String rootImage(Stage stage) {
        Stage part = stage;
        while (part.parent() != null) {
            part = part.parent();
        }
        return part.image();
    }

    /** Images that say in their names that they do not run as root. */
    private static boolean harmless(Stage stage) {
        String image = rootImage(stage);
        return image == null
                || image.contains("nonroot")
                || image.contains("unprivileged")
                || image.contains("rootless")
                || image.startsWith("cgr.dev/chainguard/")
                || image.startsWith("dhi.io/")
                || image.startsWith("bitnami/");
    }

    private static boolean high(ShellCommand command) {
        List<String> arguments = command.arguments();
        for (int i = 0; i + 1 < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean uid = argument.equals("--uid")
                    || (argument.length() > 1
                            && argument.charAt(0) == '-'
                            && argument.charAt(1) != '-'
                            && argument.endsWith("u"));
            if (uid) {
                return arguments.get(i + 1).length() > 5;
            }
        }
        return false;
    }
}
