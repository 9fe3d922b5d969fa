package dev.chora.docker.diagnose;

import dev.chora.docker.container.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A port of the machine, or one inside of the container, is taken. */
final class PortRule implements Rule {
    /** Docker: "Bind for 127.0.0.1:8000 failed: port is already allocated"; others: "listen tcp 0.0.0.0:8000: bind: …". */
    private static final Pattern OUTSIDE =
            Pattern.compile("(?:Bind for|listen (?:tcp|udp)4?6?) \\S*?:(\\d+)(?::| failed)");

    private static final Pattern INSIDE =
            Pattern.compile("(?i)address already in use|EADDRINUSE|Errno 98\\b|port is already in use");
    private static final Pattern NUMBER = Pattern.compile("(?:port |:|, )(\\d{2,5})\\b");

    /** The port of the machine that the engine could not take; null when it could start the container. */
    static @Nullable String taken(String error) {
        boolean taken = error.contains("port is already allocated")
                || error.contains("address already in use")
                || error.contains("Only one usage of each socket address")
                || error.contains("forbidden by its access permissions");
        if (!taken) {
            return null;
        }
        Matcher match = OUTSIDE.matcher(error);
        return match.find() ? match.group(1) : "";
    }

    @Override
    public @Nullable Fault look(Case it) {
        String port = taken(it.container().state().error());
        if (port != null) {
            return outside(it, port);
        }
        Case.Hit hit = it.last(INSIDE);
        return hit == null ? null : inside(it, hit);
    }

    private static Fault outside(Case it, String port) {
        List<String> cures = new ArrayList<>();
        List<String> evidence = new ArrayList<>();
        evidence.add(it.error());
        String inside = "8000";
        String address = "";
        for (Port each : it.container().ports()) {
            if (each.outside().equals(port)) {
                evidence.add("wants " + (each.address().isEmpty() ? "" : each.address() + ":") + port + " for its "
                        + each.inside());
                inside = each.inside().replaceFirst("/.*", "");
                address = each.address().isEmpty() ? "" : each.address() + ":";
            }
        }
        for (String other : it.publishers()) {
            evidence.add("the container " + other + " publishes it");
            cures.add("Stop the other container: " + it.program() + " stop " + other);
        }
        if (it.publishers().isEmpty()) {
            cures.add("Find who has it: on Linux ss -ltnp 'sport = :" + port + "', on macOS lsof -nP -iTCP:" + port
                    + " -sTCP:LISTEN, on Windows Get-NetTCPConnection -LocalPort " + port);
        }
        cures.add("Take another port of the machine " + it.where() + ", for example " + address + next(port) + ":"
                + inside + "; projects of the bundled template: PORT=" + next(port) + " in .env");
        return new Fault(
                Fault.Kind.PORT_IN_USE,
                "Port " + port + " of the machine already belongs to "
                        + (it.publishers().isEmpty()
                                ? "another process"
                                : "the container " + it.publishers().get(0))
                        + ", so the engine could not start this one.",
                evidence,
                cures);
    }

    private static String next(String port) {
        return port.isEmpty() ? "8001" : Integer.toString(Integer.parseInt(port) % 65535 + 1);
    }

    private static Fault inside(Case it, Case.Hit hit) {
        Matcher number = NUMBER.matcher(hit.line());
        String port = number.find() ? "port " + number.group(1) : "a port";
        boolean host = it.container().networks().contains("host");
        return new Fault(
                Fault.Kind.PORT_IN_USE,
                host
                        ? "It uses the network of the machine, where " + port + " is taken."
                        : "Two processes inside of the container want " + port + ".",
                List.of(hit.line(), it.exitCode() + it.after()),
                host
                        ? List.of(
                                "Let it listen on another port, or give it a network of its own and publish the port.")
                        : List.of(
                                "Start one server only: look for a second one in the command (" + it.command()
                                        + ") and for a reloader that starts its own.",
                                "Give each its own port when both are meant."));
    }
}
