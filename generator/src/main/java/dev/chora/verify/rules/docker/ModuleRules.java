package dev.chora.verify.rules.docker;

import dev.chora.verify.Severity;
import dev.chora.verify.dockerfile.Instruction;
import dev.chora.verify.dockerfile.Stage;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.shell.ShellCommand;
import dev.chora.verify.shell.ShellScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether the Python modules that an image starts and checks are in the project. */
final class ModuleRules implements DockerRule {
    private static final Rule HEALTH = new Rule(
            "CD030",
            Severity.ERROR,
            "HEALTHCHECK imports modules that exist",
            "The check fails each time, and the container is never healthy.",
            "Name a module of the project's package, or of a dependency that pyproject.toml lists.",
            "Dockerfile reference, HEALTHCHECK; Python reference, The import system");
    private static final Rule START = new Rule(
            "CD031",
            Severity.ERROR,
            "CMD and ENTRYPOINT start modules that exist",
            "The container ends as soon as it starts.",
            "Name a module of the project's package; python -m needs its __main__.py.",
            "Python documentation, Command line: -m; uvicorn and gunicorn, APP as module:attribute");

    @Override
    public List<Rule> rules() {
        return List.of(HEALTH, START);
    }

    @Override
    public void look(Subject subject) {
        PythonModules modules = new PythonModules(subject.files());
        for (Stage stage : subject.file().stages()) {
            for (Instruction instruction : stage.instructions()) {
                if (instruction.is("HEALTHCHECK") && instruction.trigger() != null) {
                    look(subject, HEALTH, instruction, instruction.trigger(), modules);
                } else if (instruction.is("CMD") || instruction.is("ENTRYPOINT")) {
                    look(subject, START, instruction, instruction, modules);
                }
            }
        }
    }

    private static void look(Subject subject, Rule rule, Instruction at, Instruction command, PythonModules modules) {
        Set<String> wanted = new LinkedHashSet<>();
        for (List<String> words : commands(command)) {
            collect(words, wanted);
        }
        for (String module : wanted) {
            boolean runs = module.startsWith("-m ");
            String name = runs ? module.substring(3) : module;
            PythonModules.Answer answer = modules.ask(name, runs);
            if (answer == PythonModules.Answer.MISSING) {
                subject.found(rule, at, "the module '" + name + "' is not in the project");
            } else if (answer == PythonModules.Answer.NO_MAIN) {
                subject.found(rule, at, "python -m " + name + " needs a __main__.py in that package");
            } else if (answer == PythonModules.Answer.UNKNOWN) {
                subject.found(rule, Severity.WARNING, at, "no dependency of the project is called '" + name + "'");
            }
        }
    }

    private static List<List<String>> commands(Instruction command) {
        if (command.exec() != null) {
            List<String> exec = command.exec();
            boolean shell =
                    exec.size() > 2 && exec.get(0).endsWith("sh") && exec.get(1).endsWith("c");
            if (!shell) {
                return List.of(exec);
            }
            return parsed(exec.get(2));
        }
        return parsed(command.arguments());
    }

    private static List<List<String>> parsed(String script) {
        List<List<String>> commands = new ArrayList<>();
        for (ShellCommand command : ShellScript.parse(script).commands()) {
            List<String> words = new ArrayList<>();
            command.words().forEach(word -> words.add(word.value()));
            commands.add(words);
        }
        return commands;
    }

    /** The modules that one command needs; those that -m runs are marked. */
    private static void collect(List<String> words, Set<String> wanted) {
        for (int i = 0; i < words.size(); i++) {
            String program = CopyRules.base(words.get(i));
            boolean last = i + 1 >= words.size();
            if (program.startsWith("python") && !last) {
                python(words.subList(i + 1, words.size()), wanted);
                return;
            }
            if (program.equals("uvicorn")
                    || program.equals("gunicorn")
                    || program.equals("hypercorn")
                    || program.equals("daphne")) {
                application(words.subList(i + 1, words.size()), wanted);
                return;
            }
        }
    }

    private static void python(List<String> arguments, Set<String> wanted) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean next = i + 1 < arguments.size();
            if (argument.equals("-c") && next) {
                imports(arguments.get(i + 1), wanted);
                return;
            }
            if (argument.equals("-m") && next) {
                String module = arguments.get(i + 1);
                if (module.equals("uvicorn") || module.equals("gunicorn")) {
                    application(arguments.subList(i + 2, arguments.size()), wanted);
                } else {
                    wanted.add("-m " + module);
                }
                return;
            }
            if (!argument.startsWith("-")) {
                return;
            }
        }
    }

    private static void application(List<String> arguments, Set<String> wanted) {
        for (String argument : arguments) {
            int colon = argument.indexOf(':');
            if (!argument.startsWith("-")
                    && colon > 0
                    && dotted(argument.substring(0, colon))
                    && !Character.isDigit(argument.charAt(0))) {
                wanted.add(argument.substring(0, colon));
                return;
            }
        }
    }

    /** Names behind import and from … import, as far as they are plain. */
    private static void imports(String code, Set<String> wanted) {
        for (String statement : code.split("[;\n]")) {
            String line = statement.strip();
            if (line.startsWith("import ")) {
                for (String part : line.substring(7).split(",")) {
                    String name = part.strip().split("\\s", 2)[0];
                    if (dotted(name)) {
                        wanted.add(name);
                    }
                }
            } else if (line.startsWith("from ")) {
                String name = line.substring(5).strip().split("\\s", 2)[0];
                if (dotted(name)) {
                    wanted.add(name);
                }
            }
        }
    }

    private static boolean dotted(String name) {
        for (int i = 0; i < name.length(); i++) {
            char sign = name.charAt(i);
            if (!Character.isLetterOrDigit(sign) && sign != '_' && sign != '.') {
                return false;
            }
        }
        return !name.isEmpty() && !name.startsWith(".") && !Character.isDigit(name.charAt(0));
    }
}
