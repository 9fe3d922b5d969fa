package dev.chora.cli;

import java.util.Arrays;

/** Where the program starts: the cheapest answers first, then {@link Cli}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-v"))) {
            System.out.println("chora " + Version.NUMBER);
            exit(ExitCode.OK);
        }
        if (Arrays.asList(args).contains("--debug")) {
            System.setProperty("chora.debug", "true");
        }
        exit(new Cli(Console.ofProcess()).run(args));
    }

    /** Leaves at once: running down the JVM in order costs several milliseconds, and nothing is left to do. */
    private static void exit(int code) {
        System.out.flush();
        System.err.flush();
        Shutdown.finish();
        Runtime.getRuntime().halt(code);
    }
}
