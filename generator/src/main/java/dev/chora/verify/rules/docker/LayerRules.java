package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.dockerfile.Word;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.shell.ShellCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How instructions are cut into layers and stages. */
final class LayerRules implements DockerRule {
    private static final Rule RUNS = new Rule(
            "DL3059",
            Severity.NOTE,
            "single commands are not RUN one after the other",
            "Each RUN is a layer; what one deletes is still in the layer before.",
            "Join them with &&, where that does not cost a cache hit.",
            "hadolint DL3059; Docker, Building best practices: RUN");
    private static final Rule SINGLE = new Rule(
            "CD023",
            Severity.WARNING,
            "an image for production has more than one stage",
            "Build tools and sources stay in the image: it is larger, and offers more to attack.",
            "Build in one stage, and copy what runs into another.",
            "Docker, Building best practices: use multi-stage builds");
    private static final Rule ORDER = new Rule(
            "CD024",
            Severity.WARNING,
            "dependencies are installed before the sources are copied",
            "Each change of a source file has all dependencies installed again: minutes instead of seconds.",
            "Copy only the files that name the dependencies, install, then copy the rest.",
            "Docker, Optimize cache usage in builds: order your layers");
    private static final Rule UNUSED = new Rule(
            "CD025",
            Severity.NOTE,
            "each stage is used",
            "The image does not need it: BuildKit passes over it unless --target names it.",
            "Leave it out, or say in a comment who builds it with --target.",
            "Docker, Multi-stage builds");

    @Override
    public List<Rule> rules() {
        return List.of(RUNS, SINGLE, ORDER, UNUSED);
    }

    @Override
    public void look(Subject subject) {
        for (Stage stage : subject.file().stages()) {
            runs(subject, stage);
            order(subject, stage);
        }
        Stage last = subject.file().last();
        if (last == null) {
            return;
        }
        List<Stage> needed = subject.file().needed(last);
        if (subject.production() && needed.size() == 1 && builds(subject, last)) {
            subject.found(SINGLE, last.from(), "one stage both builds and runs");
        }
        for (Stage stage : subject.file().stages()) {
            if (!needed.contains(stage) && !built(subject, stage)) {
                String name = stage.name() == null ? String.valueOf(stage.number()) : "'" + stage.name() + "'";
                subject.found(UNUSED, stage.from(), "the image does not need stage " + name);
            }
        }
    }

    /** Whether compose, a recipe or a workflow builds this stage by its name, or a stage that needs it. */
    private static boolean built(Subject subject, Stage stage) {
        for (Stage other : subject.file().stages()) {
            String name = other.name();
            if (name == null || !subject.file().needed(other).contains(stage)) {
                continue;
            }
            for (String path : subject.files().paths()) {
                String file = CopyRules.base(path);
                boolean builds = file.endsWith(".yml")
                        || file.endsWith(".yaml")
                        || file.endsWith(".sh")
                        || file.endsWith(".hcl")
                        || file.equals("justfile")
                        || file.equals("Makefile")
                        || file.equals("README.md");
                String text = builds ? subject.files().text(path) : null;
                if (text != null
                        && (text.contains("target: " + name)
                                || text.contains("--target " + name)
                                || text.contains("--target=" + name)
                                || text.contains("target = \"" + name + "\""))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void runs(Subject subject, Stage stage) {
        Run before = null;
        for (Instruction instruction : stage.instructions()) {
            Run run = null;
            for (Run candidate : subject.runs()) {
                run = candidate.instruction().equals(instruction) ? candidate : run;
            }
            boolean joined = before != null
                    && run != null
                    && run.commands().size() == 1
                    && before.commands().size() == 1
                    && flags(run).equals(flags(before));
            if (joined) {
                subject.found(RUNS, instruction, "this RUN could be one with that before it");
            }
            before = run;
        }
    }

    private static String flags(Run run) {
        StringBuilder flags = new StringBuilder();
        run.instruction()
                .flags()
                .forEach(flag -> flags.append(flag.name())
                        .append('=')
                        .append(flag.value())
                        .append(' '));
        return flags.toString();
    }

    /** Whether something is installed or compiled here, so that a second stage would leave something behind. */
    private static boolean builds(Subject subject, Stage stage) {
        for (Run run : subject.runs()) {
            boolean ours = false;
            for (Stage part = stage; part != null; part = part.parent()) {
                ours |= run.stage().number() == part.number();
            }
            for (ShellCommand command : run.commands()) {
                if (ours
                        && (installs(command)
                                || command.is("make")
                                || command.is("gcc")
                                || command.is("cargo")
                                || command.is("mvn"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean installs(ShellCommand command) {
        List<String> arguments = command.arguments();
        return switch (command.name()) {
            case "pip", "pip3" -> arguments.contains("install");
            case "python", "python3" -> arguments.contains("pip") && arguments.contains("install");
            case "uv" -> arguments.contains("sync") || arguments.contains("install");
            case "poetry", "pipenv", "pdm" -> arguments.contains("install") || arguments.contains("sync");
            case "npm", "pnpm" -> arguments.contains("ci") || arguments.contains("install");
            case "yarn" -> arguments.isEmpty() || arguments.contains("install");
            case "bundle" -> arguments.contains("install");
            case "go" -> arguments.contains("mod") && arguments.contains("download");
            default -> false;
        };
    }

    private static void order(Subject subject, Stage stage) {
        Instruction all = null;
        for (Instruction instruction : stage.instructions()) {
            if (instruction.is("COPY") || instruction.is("ADD")) {
                all = all == null && everything(instruction) ? instruction : all;
            } else if (instruction.is("RUN") && all != null) {
                ShellCommand install = dependencies(subject, instruction);
                if (install != null) {
                    subject.found(
                            ORDER,
                            all,
                            "all sources are copied before line " + instruction.line() + " installs the dependencies");
                    return;
                }
            }
        }
    }

    private static boolean everything(Instruction copy) {
        List<Word> words = copy.words();
        Set<String> all = Set.of(".", "./", "*", "./*");
        List<String> sources = new ArrayList<>();
        for (Word word : words.subList(0, Math.max(0, words.size() - 1))) {
            sources.add(word.plain());
        }
        return copy.flag("from") == null && sources.stream().anyMatch(all::contains);
    }

    /** A command that installs what a file of dependencies names. */
    private static @Nullable ShellCommand dependencies(Subject subject, Instruction instruction) {
        for (Run run : subject.runs()) {
            if (!run.instruction().equals(instruction)) {
                continue;
            }
            for (ShellCommand command : run.commands()) {
                boolean itself = command.arguments().contains("--no-deps")
                        || command.arguments().contains("--no-index");
                if (installs(command) && !itself) {
                    return command;
                }
            }
        }
        return null;
    }
}
