package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.shell.ShellCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How Debian packages are installed. */
final class AptRules implements DockerRule {
    private static final Rule UNPINNED = new Rule(
            "DL3008",
            Severity.NOTE,
            "apt-get install names versions",
            "Another day brings other versions; a pinned base image with its digest limits what can change.",
            "Write package=version where a change would hurt.",
            "hadolint DL3008; Docker, Building best practices: apt-get");
    private static final Rule LISTS = new Rule(
            "DL3009",
            Severity.WARNING,
            "the package lists are deleted in the RUN that loads them",
            "They weigh some 20 MB and are of no use in the image.",
            "End the RUN with && rm -rf /var/lib/apt/lists/*.",
            "hadolint DL3009; Docker, Building best practices: apt-get");
    private static final Rule ASKS = new Rule(
            "DL3014",
            Severity.WARNING,
            "apt-get install asks nothing",
            "Nobody can answer while an image is built: apt-get gives up when it has to ask.",
            "Add -y.",
            "hadolint DL3014");
    private static final Rule RECOMMENDS = new Rule(
            "DL3015",
            Severity.NOTE,
            "apt-get install leaves recommended packages out",
            "They make the image larger and give attackers more to work with.",
            "Add --no-install-recommends.",
            "hadolint DL3015; Docker, Building best practices: apt-get");
    private static final Rule APT = new Rule(
            "DL3027",
            Severity.WARNING,
            "scripts use apt-get",
            "apt is made for people; its output and options may change, and it says so itself.",
            "Use apt-get or apt-cache.",
            "hadolint DL3027; apt(8)");
    private static final Rule ALONE = new Rule(
            "CD010",
            Severity.WARNING,
            "apt-get update stands in the RUN that installs",
            "Alone it is cached: a later install uses lists of that day and fails when a version is gone.",
            "Join them: RUN apt-get update && apt-get install ….",
            "Docker, Building best practices: apt-get");

    @Override
    public List<Rule> rules() {
        return List.of(UNPINNED, LISTS, ASKS, RECOMMENDS, APT, ALONE);
    }

    @Override
    public void look(Subject subject) {
        List<Stage> used = new ArrayList<>();
        for (Stage stage : subject.file().stages()) {
            if (stage.parent() != null) {
                used.add(stage.parent());
            }
        }
        for (Run run : subject.runs()) {
            boolean kept = run.stage().equals(subject.file().last()) || used.contains(run.stage());
            look(subject, run, kept);
        }
    }

    private static void look(Subject subject, Run run, boolean kept) {
        boolean updates = false;
        boolean installs = false;
        boolean unpinned = false;
        boolean asks = false;
        boolean recommends = false;
        boolean apt = false;
        for (ShellCommand command : run.commands()) {
            apt |= command.is("apt");
            if (!command.is("apt-get")) {
                continue;
            }
            updates |= command.arguments().contains("update");
            if (command.arguments().contains("install")) {
                installs = true;
                unpinned |= unpinned(command);
                asks |= asks(command);
                recommends |= recommends(command);
            }
        }
        if (unpinned) {
            subject.found(UNPINNED, run.instruction(), "apt-get install without a version");
        }
        if (asks) {
            subject.found(ASKS, run.instruction(), "apt-get install without -y");
        }
        if (recommends) {
            subject.found(RECOMMENDS, run.instruction(), "apt-get install brings recommended packages along");
        }
        if (apt) {
            subject.found(APT, run.instruction(), "apt is no tool for scripts");
        }
        boolean cached = run.caches("/var/lib/apt/lists") || run.caches("/var/lib/apt");
        if (updates && kept && !run.onbuild() && !cached && !cleans(run)) {
            subject.found(LISTS, run.instruction(), "the package lists stay in the image");
        }
        if (updates && !installs && !cached && run.commands().size() == 1) {
            subject.found(ALONE, run.instruction(), "apt-get update in a RUN of its own");
        }
    }

    private static boolean cleans(Run run) {
        for (ShellCommand command : run.commands()) {
            if (command.is("rm")) {
                for (String argument : command.operands()) {
                    if (argument.startsWith("/var/lib/apt")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean asks(ShellCommand command) {
        int quiet = 0;
        for (String argument : command.arguments()) {
            if (argument.equals("--yes")
                    || argument.equals("--assume-yes")
                    || argument.equals("-qq")
                    || argument.equals("-q=2")) {
                return false;
            }
            if (argument.startsWith("-") && !argument.startsWith("--")) {
                if (argument.indexOf('y') > 0) {
                    return false;
                }
                quiet += (int) argument.chars().filter(letter -> letter == 'q').count();
            }
            quiet += argument.equals("--quiet") ? 1 : 0;
        }
        return quiet < 2;
    }

    private static boolean recommends(ShellCommand command) {
        for (String argument : command.arguments()) {
            if (argument.equals("--no-install-recommends")
                    || argument.replace(" ", "").matches("(--option=|-o)?APT::Install-Recommends=\"?(false|0|no)\"?")) {
                return false;
            }
        }
        return true;
    }

    private static boolean unpinned(ShellCommand command) {
        for (String name : packages(command)) {
            boolean pinned = name.indexOf('=') >= 0 || name.indexOf('/') >= 0 || name.endsWith(".deb");
            if (!pinned) {
                return true;
            }
        }
        return false;
    }

    private static List<String> packages(ShellCommand command) {
        List<String> names = new ArrayList<>();
        Set<String> withValue =
                Set.of("-t", "--target-release", "--default-release", "-o", "--option", "-c", "--config-file", "-a");
        List<String> arguments = command.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (withValue.contains(argument)) {
                i++;
            } else if (!argument.startsWith("-") && !argument.equals("install")) {
                names.add(argument);
            }
        }
        return names;
    }
}
