package dev.chora.cli.report;

import dev.chora.cli.Console;
import dev.chora.cli.ExitCode;
import dev.chora.cli.command.CommandGroup;
import dev.chora.cli.command.Commands;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.copier.Nearest;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errors as people read them: what, where with the line itself, what to do. */
public final class ErrorText {
    static final String DEBUG_ADVICE = "run the command again with --debug to see where this comes from";

    private ErrorText() {}

    /**
     * Prints the error and gives its exit code.
     *
     * @param json as one JSON document on standard output, instead of for people on standard error
     */
    public static int tell(CopierException error, Console console, boolean json) {
        PrintStream err = console.err();
        if (json) {
            console.out().println(ErrorJson.of(error));
        } else {
            err.println(of(error, console.colours(console.terminalErr())));
        }
        if (Boolean.getBoolean("chora.debug")) {
            error.printStackTrace(err);
        }
        return error.kind() == ErrorKind.INTERRUPTED && !copierCodes(console) ? ExitCode.INTERRUPTED : error.exitCode();
    }

    /** Whether exit codes must be Copier's even where ours say more. */
    public static boolean copierCodes(Console console) {
        return "1".equals(console.env("CHORA_COPIER_EXIT_CODES"));
    }

    /** The whole text, without the last line end. */
    public static String of(CopierException error, boolean colours) {
        StringBuilder text = new StringBuilder(200);
        text.append(colours ? "\u001b[1;31merror:\u001b[0m " : "error: ").append(error.getMessage());
        Location location = error.location();
        if (location != null) {
            text.append("\n  at ").append(location);
            excerpt(text, location);
        }
        String advice = error.advice();
        if (advice != null) {
            text.append(colours ? "\n\u001b[1mhelp:\u001b[0m " : "\nhelp: ").append(advice);
        }
        return text.toString();
    }

    /** Adds the line itself and a mark below its column, as far as they are known. */
    static void excerpt(StringBuilder text, Location location) {
        String excerpt = location.excerpt();
        if (excerpt == null || location.line() <= 0) {
            return;
        }
        String number = Integer.toString(location.line());
        text.append("\n   ").append(number).append(" | ").append(excerpt);
        if (location.column() <= 0) {
            return;
        }
        text.append("\n   ").append(" ".repeat(number.length())).append(" | ");
        for (int i = 0; i < location.column() - 1; i++) {
            text.append(i < excerpt.length() && excerpt.charAt(i) == '\t' ? '\t' : ' ');
        }
        text.append('^');
    }

    /** A fault of this program: one line for the person, the trace only for who asks. */
    public static int tellUnexpected(Throwable fault, Console console, boolean json) {
        PrintStream err = console.err();
        boolean debug = Boolean.getBoolean("chora.debug");
        if (json) {
            console.out().println(ErrorJson.unexpected(describe(fault)));
        } else {
            err.println("error: " + describe(fault));
            if (!debug) {
                err.println("help: " + DEBUG_ADVICE);
            }
        }
        if (debug) {
            fault.printStackTrace(err);
        }
        return ExitCode.ERROR;
    }

    private static String describe(Throwable fault) {
        if (fault instanceof java.nio.file.AccessDeniedException denied) {
            return "no permission: " + denied.getFile();
        }
        if (fault instanceof java.nio.file.NoSuchFileException missing) {
            return "no such file: " + missing.getFile();
        }
        if (fault instanceof OutOfMemoryError) {
            return "out of memory";
        }
        String message = fault.getMessage();
        return fault.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** Says on a line that there is no such command, and which one may be meant. */
    public static void tellUnknownCommand(String typed, Console console, boolean json) {
        tellUnknown("chora", typed, Commands.all(), console, json);
    }

    /** The same about a command of a group. */
    public static void tellUnknownCommand(
            String name, CommandGroup group, String typed, Console console, boolean json) {
        tellUnknown("chora " + name, typed, group.commands(), console, json);
    }

    private static void tellUnknown(
            String before, String typed, List<Commands.Entry> known, Console console, boolean json) {
        String problem = "there is no command '" + typed + "'";
        String near = nearest(typed, known);
        String advice = near == null ? before + " --help lists them" : "did you mean '" + near + "'?";
        if (json) {
            console.out().println(ErrorJson.usage(problem, advice));
        } else {
            console.err().println(before + ": " + problem + "; " + advice);
        }
    }

    private static @Nullable String nearest(String typed, List<Commands.Entry> known) {
        List<String> names = new ArrayList<>();
        for (Commands.Entry entry : known) {
            names.add(entry.name());
        }
        return Nearest.to(typed, names);
    }
}
