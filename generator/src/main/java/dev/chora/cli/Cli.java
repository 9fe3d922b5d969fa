package dev.chora.cli;

import dev.chora.cli.command.Command;
import dev.chora.cli.command.CommandGroup;
import dev.chora.cli.command.Commands;
import dev.chora.cli.complete.CompletionScript;
import dev.chora.cli.report.ErrorJson;
import dev.chora.cli.report.ErrorText;
import dev.chora.cli.report.HelpText;
import dev.chora.copier.CopierException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Finds the command, parses its line, runs it, and turns what went wrong into one message and an exit code. */
public final class Cli {
    private final Console console;

    public Cli(Console console) {
        this.console = console;
    }

    /** Runs one command line and returns its exit code; never throws. */
    public int run(String... args) {
        String name = args.length == 0 ? "" : args[0];
        if (name.isEmpty() || name.startsWith("-")) {
            return root(args);
        }
        Command command = Commands.find(name);
        if (command == null) {
            ErrorText.tellUnknownCommand(name, console, wants(args, "--json"));
            return ExitCode.ERROR;
        }
        return command instanceof CommandGroup group
                ? group(name, group, args)
                : dispatch(name, command, rest(args, 1));
    }

    private int group(String name, CommandGroup group, String[] args) {
        String second = args.length > 1 ? args[1] : "";
        if (second.isEmpty() || second.equals("-h") || second.equals("--help") || second.equals("--help-all")) {
            (second.isEmpty() ? console.err() : console.out()).print(HelpText.group(name, group));
            return second.isEmpty() ? ExitCode.ERROR : ExitCode.OK;
        }
        if (second.startsWith("-")) {
            return usage(name, "unknown option " + second, wants(args, "--json"));
        }
        Command command = group.command(second);
        if (command == null) {
            ErrorText.tellUnknownCommand(name, group, second, console, wants(args, "--json"));
            return ExitCode.ERROR;
        }
        return dispatch(name + " " + second, command, rest(args, 2));
    }

    private static String[] rest(String[] args, int from) {
        String[] rest = new String[args.length - from];
        System.arraycopy(args, from, rest, 0, rest.length);
        return rest;
    }

    private int root(String[] args) {
        String first = args.length == 0 ? "" : args[0];
        switch (first) {
            case "-h", "--help" -> console.out().print(HelpText.root());
            case "--help-all" -> console.out().print(HelpText.everything());
            case "-v", "--version" -> console.out().println("chora " + Version.NUMBER);
            case "--completions" -> {
                return completions(args.length > 1 ? args[1] : "");
            }
            case "" -> {
                console.err().print(HelpText.root());
                return ExitCode.ERROR;
            }
            default -> {
                console.err().println("chora: unknown option " + first + "; chora --help lists what there is");
                return ExitCode.USAGE;
            }
        }
        return ExitCode.OK;
    }

    private int completions(String shell) {
        String script = CompletionScript.of(shell);
        if (script == null) {
            console.err().println("chora: --completions takes bash, zsh or fish");
            return ExitCode.USAGE;
        }
        console.out().print(script);
        return ExitCode.OK;
    }

    private int dispatch(String name, Command command, String[] rest) {
        CommandSpec spec = CommandSpec.create().name("chora " + name);
        command.define(spec);
        CommonOptions.add(spec);
        CommandLine parser = new CommandLine(spec);
        parser.setExpandAtFiles(false).setUnmatchedOptionsAllowedAsOptionParameters(true);
        try {
            ParseResult line = parser.parseArgs(rest);
            if (line.hasMatchedOption("--help") || line.hasMatchedOption("--help-all")) {
                console.out().print(HelpText.of(spec, name));
                return ExitCode.OK;
            }
            if (line.hasMatchedOption("--version")) {
                console.out().println("chora " + Version.NUMBER);
                return ExitCode.OK;
            }
            return command.run(line, console);
        } catch (ParameterException e) {
            boolean help = wants(rest, "-h") || wants(rest, "--help") || wants(rest, "--help-all");
            return help ? help(spec, name) : usage(name, String.valueOf(e.getMessage()), wants(rest, "--json"));
        } catch (CopierException e) {
            return ErrorText.tell(e, console, wants(rest, "--json"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return ErrorText.tellUnexpected(e, console, wants(rest, "--json"));
        }
    }

    /** Whether a flag was typed, also on a line that cannot be parsed; what follows {@code --} is no flag. */
    private static boolean wants(String[] args, String flag) {
        for (String arg : args) {
            if (arg.equals("--")) {
                return false;
            }
            if (arg.equals(flag)) {
                return true;
            }
        }
        return false;
    }

    private int help(CommandSpec spec, String name) {
        console.out().print(HelpText.of(spec, name));
        return ExitCode.OK;
    }

    private int usage(String name, String problem, boolean json) {
        String advice = "chora " + name + " --help shows what it takes";
        if (json) {
            console.out().println(ErrorJson.usage(problem, advice));
            return ExitCode.USAGE;
        }
        console.err().println("chora " + name + ": " + problem);
        console.err().println(advice);
        return ExitCode.USAGE;
    }
}
