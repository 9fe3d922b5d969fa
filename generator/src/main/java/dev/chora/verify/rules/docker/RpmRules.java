package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.shell.ShellCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How packages of the RPM world are installed: yum, dnf, zypper. */
final class RpmRules implements DockerRule {
    private static final String NOBODY =
            "Nobody can answer while an image is built: the tool gives up when it has to ask.";
    private static final String CACHE = "What was downloaded stays in the layer and is of no use in the image.";
    private static final String OTHER = "Another day brings other versions.";
    private static final String PIN = "Name the version where a change would hurt.";

    /**
     * A tool and its rules.
     *
     * @param wipes beginnings of folders that may be deleted instead of cleaning
     * @param yes its words for asking nothing
     */
    private record Tool(
            Set<String> names,
            Set<String> installs,
            Set<String> yes,
            Set<String> cleans,
            List<String> wipes,
            Rule asks,
            Rule dirty,
            Rule unpinned) {}

    private static Rule asks(String id, String name) {
        return new Rule(id, Severity.WARNING, name + " install asks nothing", NOBODY, "Add -y.", "hadolint " + id);
    }

    private static Rule dirty(String id, String name, String fix) {
        return new Rule(
                id,
                Severity.WARNING,
                name + " leaves no cache behind",
                CACHE,
                "End the RUN with && " + fix + ".",
                "hadolint " + id);
    }

    private static Rule unpinned(String id, String name) {
        return new Rule(id, Severity.NOTE, name + " install names versions", OTHER, PIN, "hadolint " + id);
    }

    private static final Rule UPGRADE = new Rule(
            "DL3035",
            Severity.WARNING,
            "zypper does not upgrade the distribution",
            "It may change everything that the base image was tested with.",
            "Take a newer base image.",
            "hadolint DL3035");

    private final List<Tool> tools = List.of(
            new Tool(
                    Set.of("yum"),
                    Set.of("install", "groupinstall", "localinstall", "reinstall"),
                    Set.of("y", "yes", "assumeyes"),
                    Set.of("clean"),
                    List.of("/var/cache/yum"),
                    asks("DL3030", "yum"),
                    dirty("DL3032", "yum", "yum clean all"),
                    unpinned("DL3033", "yum")),
            new Tool(
                    Set.of("dnf", "microdnf"),
                    Set.of("install", "groupinstall", "localinstall"),
                    Set.of("y", "yes", "assumeyes"),
                    Set.of("clean"),
                    List.of("/var/cache/dnf", "/var/cache/libdnf5", "/var/cache/yum"),
                    asks("DL3038", "dnf"),
                    dirty("DL3040", "dnf", "dnf clean all"),
                    unpinned("DL3041", "dnf")),
            new Tool(
                    Set.of("zypper"),
                    Set.of("install", "in", "remove", "rm", "source-install", "si", "patch"),
                    Set.of("y", "n", "non-interactive", "no-confirm"),
                    Set.of("clean", "cc"),
                    List.of("/var/cache/zypp"),
                    asks("DL3034", "zypper"),
                    dirty("DL3036", "zypper", "zypper clean"),
                    unpinned("DL3037", "zypper")));

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Tool tool : tools) {
            rules.addAll(List.of(tool.asks(), tool.dirty(), tool.unpinned()));
        }
        rules.add(UPGRADE);
        return rules;
    }

    @Override
    public void look(Subject subject) {
        for (Run run : subject.runs()) {
            boolean upgrades = false;
            for (ShellCommand command : run.commands()) {
                upgrades |= command.is("zypper") && (command.runs("dup") || command.runs("dist-upgrade"));
            }
            if (upgrades) {
                subject.found(UPGRADE, run.instruction(), "zypper upgrades the distribution");
            }
            for (Tool tool : tools) {
                look(subject, run, tool);
            }
        }
    }

    private static void look(Subject subject, Run run, Tool tool) {
        boolean asks = false;
        boolean installs = false;
        boolean unpinned = false;
        boolean clean = false;
        for (ShellCommand command : run.commands()) {
            if (command.is("rm")) {
                for (String path : command.operands()) {
                    clean |= tool.wipes().stream().anyMatch(path::startsWith);
                }
            }
            if (!tool.names().contains(command.name()) || command.operands().isEmpty()) {
                continue;
            }
            String action = command.operands().get(0);
            clean |= tool.cleans().contains(action);
            if (tool.installs().contains(action)) {
                asks |= tool.yes().stream().noneMatch(command::has);
                boolean packages = action.equals("install") || action.equals("in");
                installs |= packages;
                unpinned |= packages && unpinned(command);
            }
        }
        if (asks) {
            subject.found(tool.asks(), run.instruction(), "the install may ask, and nobody can answer");
        }
        if (installs && !clean && !run.caches(tool.wipes().get(0))) {
            subject.found(tool.dirty(), run.instruction(), "what was downloaded stays in the image");
        }
        if (unpinned) {
            subject.found(tool.unpinned(), run.instruction(), "packages without a version");
        }
    }

    private static boolean unpinned(ShellCommand command) {
        List<String> operands = command.operands();
        for (String name : operands.subList(1, operands.size())) {
            boolean pinned = name.endsWith(".rpm")
                    || name.indexOf('=') >= 0
                    || name.indexOf('>') >= 0
                    || name.indexOf('<') >= 0
                    || (!command.is("zypper") && name.indexOf('-') >= 0);
            if (!pinned) {
                return true;
            }
        }
        return false;
    }
}
