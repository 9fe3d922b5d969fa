package dev.chora.docker.diagnose;

import dev.chora.docker.container.Container;
import dev.chora.docker.container.Health;
import dev.chora.docker.container.StartFile;
import dev.chora.docker.container.Variable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rules may look at.
 *
 * @param log the last lines, oldest first
 * @param start the file that it is started with; null when nobody looked, since it starts
 * @param imageArchitecture in Docker's words; empty when not known
 * @param engineArchitecture the same of the engine
 * @param publishers other containers that publish the port that is taken
 * @param owners who owns the source of a mount on this machine, by source, for example {@code 0:0, rwxr-xr-x}
 * @param program the command line of the engine, for advice
 */
public record Case(
        Container container,
        List<String> log,
        @Nullable StartFile start,
        String imageArchitecture,
        String engineArchitecture,
        List<String> publishers,
        java.util.Map<String, String> owners,
        String program) {
    private static final int LONGEST = 120;

    /** A line of the log that fits a pattern. */
    record Hit(String line, Matcher match) {}

    /** Whether something is wrong by what the engine says alone; what a log of a good container says is no fault. */
    boolean failed() {
        Container.State state = container.state();
        if (state.running()) {
            Health health = container.health();
            return health != null && (health.status().equals("unhealthy") || health.streak() > 0);
        }
        return !state.status().equals("created") && state.exit() != 0;
    }

    /** The last line that holds this pattern; null when none does or nothing failed. */
    @Nullable
    Hit last(Pattern pattern) {
        if (!failed()) {
            return null;
        }
        for (int i = log.size() - 1; i >= 0; i--) {
            Matcher match = pattern.matcher(log.get(i));
            if (match.find()) {
                return new Hit(log.get(i).strip(), match);
            }
        }
        return null;
    }

    /** Whether any line holds this text. */
    boolean says(String text) {
        for (String line : log) {
            if (line.contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** How long the last run took; null while it runs, or when it never did. */
    @Nullable
    Duration ran() {
        try {
            OffsetDateTime begin = OffsetDateTime.parse(container.state().started());
            OffsetDateTime end = OffsetDateTime.parse(container.state().finished());
            Duration time = Duration.between(begin, end);
            return time.isNegative() || container.state().running() ? null : time;
        } catch (DateTimeException never) {
            return null;
        }
    }

    /** The same for people, as " after 1.2 s"; empty when not known. */
    String after() {
        Duration time = ran();
        if (time == null) {
            return "";
        }
        long millis = time.toMillis();
        if (millis < 1000) {
            return " after " + millis + " ms";
        }
        return millis < 10_000
                ? " after " + millis / 1000 + "." + millis % 1000 / 100 + " s"
                : " after " + millis / 1000 + " s";
    }

    /** The command line with its arguments, shortened where a whole program is one of them. */
    String command() {
        String line = String.join(" ", container.command()).strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** Why the engine could not start it, without the ids and the names of all the programs that passed it on. */
    String error() {
        return Pattern.compile("\\b([0-9a-f]{12})[0-9a-f]{52}\\b")
                .matcher(container.state().error())
                .replaceAll("$1")
                .replaceFirst(
                        "^(?:.*unable to start container process|.*OCI runtime create failed): (?:runc create failed: )?",
                        "")
                .replaceFirst(": unknown$", "");
    }

    String exitCode() {
        return "exit code " + container.state().exit();
    }

    /** Where it is configured, for advice. */
    String where() {
        return container.service().isEmpty() ? "in docker run" : "for the service " + container.service();
    }

    /** The user that it runs as, numbers where they are known. */
    String user() {
        return container.user().isEmpty() ? "root" : container.user();
    }

    @Nullable
    Variable variable(String name) {
        for (Variable variable : container.environment()) {
            if (variable.name().equals(name)) {
                return variable;
            }
        }
        return null;
    }
}
