package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Flag;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.dockerfile.Word;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.shell.ShellCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How Python packages are installed. */
final class PipRules implements DockerRule {
    private static final Rule UNPINNED = new Rule(
            "DL3013",
            Severity.WARNING,
            "pip install names versions",
            "Another day brings other versions, and with them another program.",
            "Write package==version, or install from a requirements or lock file.",
            "hadolint DL3013");
    private static final Rule CACHE = new Rule(
            "DL3042",
            Severity.WARNING,
            "pip leaves no cache in the image",
            "Downloaded wheels stay in the layer and are of no use there.",
            "Add --no-cache-dir, or give the cache a mount: --mount=type=cache,target=/root/.cache.",
            "hadolint DL3042; pip documentation, Caching");
    private static final Rule EDITABLE = new Rule(
            "CD011",
            Severity.WARNING,
            "an image for production holds no editable install",
            "It only points to the sources: they must stay in the image, at the same place and writable by whoever owns them, "
                    + "and stages that copy the environment alone get a package that cannot be imported.",
            "Build a wheel in one stage and install it in another: pip wheel . or python -m build, then pip install *.whl.",
            "PEP 660; setuptools documentation, Development Mode");

    @Override
    public List<Rule> rules() {
        return List.of(UNPINNED, CACHE, EDITABLE);
    }

    @Override
    public void look(Subject subject) {
        for (Run run : subject.runs()) {
            boolean unpinned = false;
            boolean cache = false;
            for (ShellCommand command : run.commands()) {
                List<String> arguments = install(command);
                if (arguments == null) {
                    continue;
                }
                editable(subject, run, command, arguments);
                if (!tool(command).startsWith("pip") || tool(command).equals("pipenv")) {
                    continue;
                }
                unpinned |= unpinned(arguments);
                cache |= tool(command).startsWith("pip") && !tool(command).equals("pipx") && caches(run, command);
            }
            if (unpinned) {
                subject.found(UNPINNED, run.instruction(), "pip install without a version");
            }
            if (cache) {
                subject.found(CACHE, run.instruction(), "pip leaves its cache in the image");
            }
        }
    }

    private static String tool(ShellCommand command) {
        String name = command.name();
        return name.startsWith("python") ? "pip" : name;
    }

    /** What follows {@code install} of pip in any of its forms; null for other commands. */
    private static @Nullable List<String> install(ShellCommand command) {
        List<String> arguments = command.arguments();
        String name = command.name();
        int at = 0;
        if (name.startsWith("python")) {
            if (arguments.size() < 2
                    || !arguments.get(0).equals("-m")
                    || !arguments.get(1).equals("pip")) {
                return null;
            }
            at = 2;
        } else if (name.equals("uv")) {
            if (arguments.isEmpty() || !arguments.get(0).equals("pip")) {
                return null;
            }
            at = 1;
        } else if (!name.startsWith("pip") || name.equals("pipenv")) {
            return null;
        }
        int install = arguments.subList(at, arguments.size()).indexOf("install");
        return install < 0 ? null : arguments.subList(at + install + 1, arguments.size());
    }

    private static boolean caches(Run run, ShellCommand command) {
        if (command.arguments().contains("--no-cache-dir") || run.caches("/root/.cache/pip")) {
            return false;
        }
        List<String> settings = new ArrayList<>(command.assignments());
        String env = env(run.stage(), run.instruction());
        if (env != null) {
            settings.add("PIP_NO_CACHE_DIR=" + env);
        }
        for (String setting : settings) {
            if (setting.startsWith("PIP_NO_CACHE_DIR=")) {
                String value = setting.substring(setting.indexOf('=') + 1).toLowerCase(Locale.ROOT);
                if (Set.of("1", "true", "on", "yes").contains(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static @Nullable String env(Stage stage, Instruction run) {
        return stage.variablesAt(run).get("PIP_NO_CACHE_DIR");
    }

    private static boolean unpinned(List<String> arguments) {
        Set<String> withValue = Set.of(
                "-t",
                "--target",
                "-i",
                "--index-url",
                "--extra-index-url",
                "-f",
                "--find-links",
                "--prefix",
                "--root",
                "--platform",
                "--python-version",
                "--implementation",
                "--abi",
                "--src",
                "--upgrade-strategy",
                "--install-option",
                "--global-option",
                "--progress-bar",
                "--trusted-host",
                "--cert",
                "--timeout",
                "--retries",
                "--cache-dir",
                "--log",
                "--no-binary",
                "--only-binary",
                "--config-settings",
                "-C",
                "--proxy");
        boolean unpinned = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean listed = argument.equals("-r")
                    || argument.equals("-c")
                    || argument.equals("-e")
                    || argument.startsWith("--requirement")
                    || argument.startsWith("--constraint")
                    || argument.startsWith("--editable")
                    || (argument.startsWith("-r") && argument.length() > 2);
            if (listed) {
                return false;
            }
            if (withValue.contains(argument)) {
                i++;
            } else if (!argument.startsWith("-")) {
                unpinned |= !pinned(argument);
            }
        }
        return unpinned;
    }

    private static boolean pinned(String argument) {
        if (argument.startsWith("git+")) {
            return argument.indexOf('@', argument.indexOf("://") + 3) > 0;
        }
        boolean file = argument.equals(".")
                || argument.startsWith("./")
                || argument.startsWith("/")
                || argument.startsWith("..")
                || argument.startsWith(".[")
                || argument.endsWith(".whl")
                || argument.endsWith(".tar.gz")
                || argument.endsWith(".zip");
        boolean version = argument.contains("==")
                || argument.contains("~=")
                || argument.contains(">=")
                || argument.contains("<=")
                || argument.contains("!=")
                || argument.indexOf('<') > 0
                || argument.indexOf('>') > 0
                || argument.indexOf('@') > 0;
        return file || version || argument.contains("://");
    }

    private static void editable(Subject subject, Run run, ShellCommand command, List<String> arguments) {
        boolean editable = false;
        for (String argument : arguments) {
            editable |= argument.equals("-e") || argument.equals("--editable") || argument.startsWith("--editable=");
        }
        List<Stage> parts = subject.file().last() == null
                ? List.of()
                : subject.file().needed(subject.file().last());
        if (!editable || !subject.production() || !parts.contains(run.stage())) {
            return;
        }
        boolean lost = !inherits(subject.file().last(), run.stage()) && !sourcesFollow(subject, run);
        Instruction at = run.instruction();
        subject.found(
                EDITABLE,
                lost ? Severity.ERROR : Severity.WARNING,
                at,
                at.lineAt(command.start()),
                lost
                        ? "an editable install points to sources that the last stage does not have"
                        : "an editable install in an image for production");
    }

    private static boolean inherits(@Nullable Stage stage, Stage from) {
        for (Stage part = stage; part != null; part = part.parent()) {
            if (part.number() == from.number()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last stage copies the folder of the install to the same place. */
    private static boolean sourcesFollow(Subject subject, Run run) {
        String folder = Subject.folder(run.stage(), run.instruction());
        Stage last = subject.file().last();
        if (folder == null || last == null) {
            return true;
        }
        for (Instruction copy : last.all("COPY")) {
            Flag from = copy.flag("from");
            List<Word> words = copy.words();
            if (from == null || words.size() < 2) {
                continue;
            }
            String source = trimmed(words.get(0).plain());
            String target = trimmed(words.get(words.size() - 1).plain());
            if (target.equals(".")) {
                target = String.valueOf(Subject.folder(last, copy));
            }
            if (folder.startsWith(source) && source.equals(target)) {
                return true;
            }
        }
        return false;
    }

    private static String trimmed(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
