package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.shell.ShellCommand;
import java.util.List;
import java.util.Set;

/** How packages of other languages are installed: npm, gem, go, yarn. */
final class LanguageRules implements DockerRule {
    private static final String OTHER = "Another day brings other versions, and with them another program.";
    private static final Rule NPM = new Rule(
            "DL3016",
            Severity.WARNING,
            "npm install names versions",
            OTHER,
            "Write package@version.",
            "hadolint DL3016");
    private static final Rule GEM = new Rule(
            "DL3028", Severity.WARNING, "gem install names versions", OTHER, "Write gem:version.", "hadolint DL3028");
    private static final Rule GO = new Rule(
            "DL3062",
            Severity.WARNING,
            "go install names versions",
            OTHER,
            "Write package@version.",
            "hadolint DL3062");
    private static final Rule YARN = new Rule(
            "DL3060",
            Severity.NOTE,
            "yarn leaves no cache behind",
            "What was downloaded stays in the layer and is of no use in the image.",
            "End the RUN with && yarn cache clean.",
            "hadolint DL3060");

    @Override
    public List<Rule> rules() {
        return List.of(NPM, GEM, GO, YARN);
    }

    @Override
    public void look(Subject subject) {
        for (Run run : subject.runs()) {
            boolean npm = false;
            boolean gem = false;
            boolean go = false;
            boolean yarn = false;
            boolean cleaned = run.caches("/root/.cache") || run.caches("/usr/local/share/.cache/yarn");
            for (ShellCommand command : run.commands()) {
                switch (command.name()) {
                    case "npm" ->
                        npm |= command.runs("install")
                                && command.operands().stream().skip(1).anyMatch(LanguageRules::loose);
                    case "gem" -> gem |= gem(command);
                    case "go" -> go |= go(command);
                    case "yarn" -> {
                        yarn |= command.runs("install");
                        cleaned |= command.runs("cache");
                    }
                    default -> {
                        // another tool
                    }
                }
            }
            if (npm) {
                subject.found(NPM, run.instruction(), "npm install without a version");
            }
            if (gem) {
                subject.found(GEM, run.instruction(), "gem install without a version");
            }
            if (go) {
                subject.found(GO, run.instruction(), "a Go program without a version");
            }
            if (yarn && !cleaned) {
                subject.found(YARN, run.instruction(), "yarn leaves its cache in the image");
            }
        }
    }

    private static boolean loose(String name) {
        if (name.startsWith(".")
                || name.startsWith("/")
                || name.endsWith(".tgz")
                || name.endsWith(".tar.gz")
                || name.endsWith(".tar")) {
            return false;
        }
        if (name.startsWith("git")) {
            return name.indexOf('#') < 0;
        }
        return name.indexOf('@', 1) < 0;
    }

    private static boolean gem(ShellCommand command) {
        boolean version = command.has("v") || command.has("version");
        return (command.runs("install") || command.runs("i"))
                && !version
                && command.operands().stream().skip(1).anyMatch(name -> name.indexOf(':') < 0);
    }

    private static boolean go(ShellCommand command) {
        if (command.operands().isEmpty()
                || !Set.of("install", "get", "run").contains(command.operands().get(0))) {
            return false;
        }
        for (String name : command.operands().subList(1, command.operands().size())) {
            boolean local = name.startsWith(".") || name.startsWith("/") || name.endsWith(".go");
            if (!local && (name.indexOf('@') < 0 || name.endsWith("@latest"))) {
                return true;
            }
            if (command.runs("run")) {
                break;
            }
        }
        return false;
    }
}
