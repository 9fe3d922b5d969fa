package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.shell.ShellCommand;
import java.util.List;
import java.util.Set;

/** How Alpine packages are installed. */
final class ApkRules implements DockerRule {
    private static final Rule UNPINNED = new Rule(
            "DL3018",
            Severity.NOTE,
            "apk add names versions",
            "Another day brings other versions; Alpine however deletes old ones, so that a pinned build may stop working.",
            "Write package=version or package~=version where a change would hurt.",
            "hadolint DL3018");
    private static final Rule CACHE = new Rule(
            "DL3019",
            Severity.WARNING,
            "apk add leaves no package index behind",
            "The index is of no use in the image.",
            "Add --no-cache.",
            "hadolint DL3019");

    @Override
    public List<Rule> rules() {
        return List.of(UNPINNED, CACHE);
    }

    @Override
    public void look(Subject subject) {
        for (Run run : subject.runs()) {
            boolean unpinned = false;
            boolean cache = false;
            for (ShellCommand command : run.commands()) {
                if (command.is("apk") && command.arguments().contains("add")) {
                    unpinned |= unpinned(command);
                    cache |= !command.arguments().contains("--no-cache") && !run.caches("/var/cache/apk");
                }
            }
            if (unpinned) {
                subject.found(UNPINNED, run.instruction(), "apk add without a version");
            }
            if (cache) {
                subject.found(CACHE, run.instruction(), "apk add without --no-cache");
            }
        }
    }

    private static boolean unpinned(ShellCommand command) {
        Set<String> withValue = Set.of(
                "-t",
                "--virtual",
                "-X",
                "--repository",
                "--repositories-file",
                "-p",
                "--root",
                "--arch",
                "--keys-dir",
                "--wait");
        List<String> arguments = command.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (withValue.contains(argument)) {
                i++;
                continue;
            }
            boolean pinned = argument.startsWith("-")
                    || argument.equals("add")
                    || argument.startsWith(".")
                    || argument.endsWith(".apk")
                    || argument.indexOf('=') >= 0
                    || argument.indexOf('<') >= 0
                    || argument.indexOf('>') >= 0
                    || argument.indexOf('~') >= 0;
            if (!pinned) {
                return true;
            }
        }
        return false;
    }
}
