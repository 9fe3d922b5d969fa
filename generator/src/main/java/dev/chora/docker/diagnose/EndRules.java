package dev.chora.docker.diagnose;

import dev.chora.docker.container.Container;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the end itself tells: its exit code, how soon it came, how often. */
final class EndRules {
    private static final int SOON_SECONDS = 10;
    private static final int MANY = 3;
    private static final Set<String> WAITING =
            Set.of("sh", "bash", "ash", "dash", "zsh", "python", "python3", "node", "ipython");
    private static final Pattern ERROR_LINE = Pattern.compile(
            "^[A-Za-z_][\\w.]*(?:Error|Exception|Exit|Interrupt)\\b.*|(?i)^(?:\\S+: )?(?:error|fatal|panic)\\b.*");

    private EndRules() {}

    /** Restarted by its policy, again and again. */
    static @Nullable Fault loop(Case it) {
        Container.State state = it.container().state();
        if (!state.status().equals("restarting") && state.restarts() < MANY) {
            return null;
        }
        boolean calm = state.running()
                && it.container().health() != null
                && "healthy".equals(it.container().health().status());
        if (calm) {
            return null;
        }
        String name = it.container().name();
        return new Fault(
                Fault.Kind.RESTART_LOOP,
                "It ends soon after every start, and its policy ("
                        + it.container().policy() + ") starts it again.",
                state.running()
                        ? List.of(state.restarts() + " restarts")
                        : List.of(state.restarts() + " restarts", "last " + it.exitCode() + it.after()),
                List.of(
                        "Hold it still: " + it.program() + " update --restart=no " + name + " && " + it.program()
                                + " stop " + name,
                        "Then find out why it ends: the log of one run says more than that of a hundred.",
                        "on-failure:5 gives up by itself."));
    }

    /** Killed by a signal that says what happened. */
    static @Nullable Fault signal(Case it) {
        Container.State state = it.container().state();
        if (state.running() || state.outOfMemory()) {
            return null;
        }
        List<String> evidence = List.of(it.exitCode() + it.after(), "OOMKilled: false");
        return switch (state.exit()) {
            case 137 ->
                new Fault(
                        Fault.Kind.KILLED,
                        "It was killed (SIGKILL), and not by its memory limit: by somebody, by " + it.program()
                                + " stop after waiting in vain, or by a machine that ran out of memory.",
                        evidence,
                        List.of(
                                "When stopping takes 10 s every time: its first process does not hear SIGTERM. Set init: true, write CMD "
                                        + "with brackets, and let the program end on SIGTERM.",
                                "When nobody stopped it: sudo dmesg | grep -i 'out of memory' on the machine of the engine.",
                                "See who did it: " + it.program() + " events --since 1h --until 0s --filter container="
                                        + it.container().name()));
            case 143 ->
                new Fault(
                        Fault.Kind.STOPPED,
                        "It was stopped (SIGTERM), as " + it.program() + " stop and a shutdown of the machine do.",
                        evidence,
                        List.of("Start it again: " + it.program() + " start "
                                + it.container().name()));
            case 132, 134, 135, 136, 139 ->
                new Fault(
                        Fault.Kind.CRASHED,
                        state.exit() == 132
                                ? "It used an instruction that this processor does not have (SIGILL): a library was built for a newer one."
                                : "Native code crashed ("
                                        + (state.exit() == 134
                                                ? "SIGABRT"
                                                : state.exit() == 139 ? "SIGSEGV" : "signal " + (state.exit() - 128))
                                        + "), not Python code.",
                        evidence,
                        List.of(
                                "See where: set PYTHONFAULTHANDLER=1 and start it again.",
                                "On Alpine: try the slim variant, since wheels for musl are tested less.",
                                "Update the package that the trace names; native packages must fit the Python version and the processor."));
            default -> null;
        };
    }

    /** Ended with success although it should stay. */
    static @Nullable Fault atOnce(Case it) {
        Container.State state = it.container().state();
        Duration time = it.ran();
        if (state.running()
                || !state.error().isEmpty()
                || state.exit() != 0
                || state.status().equals("created")
                || time == null
                || time.toSeconds() >= SOON_SECONDS) {
            return null;
        }
        String program = it.container().program();
        String last = program.substring(program.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean waits = it.container().command().size() == 1 && (WAITING.contains(last) || last.startsWith("python3."));
        boolean help = it.container().command().contains("--help")
                || it.container().command().contains("--version");
        List<String> evidence = List.of("exit code 0" + it.after(), "command: " + it.command());
        if (waits) {
            return new Fault(
                    Fault.Kind.EXIT_AT_ONCE,
                    last + " reads commands from its standard input, which is closed, so it had nothing to do.",
                    evidence,
                    List.of(
                            "To work in it: " + it.program() + " run --rm -it "
                                    + it.container().image(),
                            "For a service: a command that runs in the foreground, for example CMD [\"python\", \"-m\", \"app\"]."));
        }
        return new Fault(
                Fault.Kind.EXIT_AT_ONCE,
                help
                        ? "It printed its help or version, as it was told, and was done."
                        : "It ended by itself and without an error: there was nothing (more) to do in the foreground.",
                evidence,
                List.of(
                        help
                                ? "Give it its real arguments: " + it.program() + " run --rm "
                                        + it.container().image() + " ARGUMENTS"
                                : "A service must stay in the foreground: no & at the end of a script, no --daemon; a script ends with "
                                        + "exec SERVICE.",
                        "An MCP server over stdio ends with its client: keep standard input open (stdin_open: true), or use "
                                + "MCP_TRANSPORT=http.",
                        "When that was all it should do, all is well."));
    }

    /** Failed by itself, for a reason that only its own words tell. */
    static @Nullable Fault own(Case it) {
        Container.State state = it.container().state();
        if (state.running()
                || state.exit() == 0
                || (state.status().equals("created") && state.error().isEmpty())) {
            return null;
        }
        List<String> evidence = new ArrayList<>();
        evidence.add(it.exitCode() + it.after());
        if (!state.error().isEmpty()) {
            evidence.add(it.error());
            return new Fault(
                    Fault.Kind.APPLICATION_ERROR,
                    "The engine could not start it.",
                    evidence,
                    List.of("Look at what it was asked to do: chora docker inspect "
                            + it.container().name()));
        }
        String line = "";
        for (String each : it.log()) {
            line = ERROR_LINE.matcher(each).matches() ? each.strip() : line;
        }
        if (line.isEmpty() && !it.log().isEmpty()) {
            line = it.log().get(it.log().size() - 1).strip();
        }
        evidence.add(line.isEmpty() ? "it wrote nothing" : line);
        return new Fault(
                Fault.Kind.APPLICATION_ERROR,
                state.exit() == 2 && it.says("usage: ")
                        ? "It does not understand its arguments: " + it.command() + "."
                        : "The program ended with an error of its own.",
                evidence,
                it.log().isEmpty()
                        ? List.of(
                                "Make it talk: PYTHONUNBUFFERED=1, and its log on standard output instead of a file.",
                                "Run it by hand: " + it.program() + " run --rm -it --entrypoint sh "
                                        + it.container().image())
                        : List.of(
                                "Read the lines before: chora docker logs --tail 100 "
                                        + it.container().name(),
                                "Try it by hand: " + it.program() + " run --rm -it --entrypoint sh "
                                        + it.container().image()));
    }

    /** Made, and never asked to run. */
    static @Nullable Fault never(Case it) {
        Container.State state = it.container().state();
        if (!state.status().equals("created") || !state.error().isEmpty() || state.exit() != 0) {
            return null;
        }
        return new Fault(
                Fault.Kind.NEVER_STARTED,
                "It was made, and nobody has started it.",
                List.of("status: created"),
                List.of("Start it: " + it.program() + " start --attach "
                        + it.container().name()));
    }
}
