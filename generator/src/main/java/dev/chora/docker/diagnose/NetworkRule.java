package dev.chora.docker.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Another host is not found, or does not listen; also a full disk, which ends programs just as suddenly. */
final class NetworkRule implements Rule {
    private static final Pattern UNKNOWN = Pattern.compile(
            "Name or service not known|Temporary failure in name resolution|nodename nor servname|getaddrinfo (?:ENOTFOUND|failed)"
                    + "|could not translate host name \"([^\"]+)\"|Name does not resolve|Could not resolve host: (\\S+)");
    private static final Pattern REFUSED =
            Pattern.compile("(?i)connection refused|ECONNREFUSED|Connect call failed \\(");
    private static final Pattern TARGET = Pattern.compile(
            "\\('([\\w.-]+)', (\\d+)\\)|host \"([\\w.-]+)\"|\\b((?:\\d+\\.){3}\\d+|localhost|[\\w-]+):(\\d{2,5})\\b");
    private static final Pattern FULL = Pattern.compile("(?i)No space left on device(?:: '([^']+)')?");

    @Override
    public @Nullable Fault look(Case it) {
        Case.Hit hit = it.last(FULL);
        if (hit != null) {
            return full(it, hit);
        }
        hit = it.last(UNKNOWN);
        if (hit != null) {
            return unknown(it, hit);
        }
        hit = it.last(REFUSED);
        return hit == null ? null : refused(it, hit);
    }

    private static String networks(Case it) {
        List<String> names = it.container().networks();
        return "networks: " + (names.isEmpty() ? "none" : String.join(", ", names));
    }

    private static Fault unknown(Case it, Case.Hit hit) {
        String named = hit.match().group(1) != null
                ? hit.match().group(1)
                : hit.match().group(2);
        List<String> names = it.container().networks();
        boolean none = names.contains("none");
        boolean bridge = names.contains("bridge") || names.contains("podman");
        List<String> cures = new ArrayList<>();
        if (none) {
            cures.add("It has no network at all (none): give it one.");
        }
        if (bridge) {
            cures.add("On the default network containers have no names: make one (" + it.program()
                    + " network create app) and start both with --network app. Compose does that by itself.");
        }
        cures.add("Use the name of the service in the compose file, not that of the project or the container.");
        cures.add("Both must share a network: " + it.program() + " network inspect NETWORK lists who is in it.");
        return new Fault(
                Fault.Kind.NAME_UNKNOWN,
                named == null
                        ? "The program asks for a host by a name that nobody knows in its network."
                        : "Nobody knows a host " + named + " in the network of the container.",
                List.of(hit.line(), it.exitCode() + it.after(), networks(it)),
                cures);
    }

    private static Fault refused(Case it, Case.Hit hit) {
        Matcher target = TARGET.matcher(hit.line());
        String host = "";
        String port = "";
        if (target.find()) {
            host = target.group(1) != null
                    ? target.group(1)
                    : target.group(3) != null ? target.group(3) : target.group(4);
            port = target.group(2) != null ? target.group(2) : target.group(5) != null ? target.group(5) : "";
        }
        boolean self = host.startsWith("127.") || host.equals("localhost");
        String where = host.isEmpty() ? "the other side" : port.isEmpty() ? host : host + ":" + port;
        List<String> cures = new ArrayList<>();
        if (self || host.isEmpty()) {
            cures.add("Inside of a container localhost is the container itself: use the name of the service, or "
                    + "host.docker.internal for a program on the machine.");
        }
        cures.add("Wait until it is ready: depends_on with condition: service_healthy, and a health check over there.");
        cures.add("It must listen on 0.0.0.0, not on 127.0.0.1, to be reached from another container.");
        return new Fault(
                Fault.Kind.CONNECTION_REFUSED,
                "Nobody listens on " + where + (self ? " inside of this container." : "."),
                List.of(hit.line(), it.exitCode() + it.after(), networks(it)),
                cures);
    }

    private static Fault full(Case it, Case.Hit hit) {
        return new Fault(
                Fault.Kind.DISK_FULL,
                "There is no room left where it writes.",
                List.of(hit.line(), it.exitCode() + it.after()),
                List.of(
                        "See who takes it: " + it.program() + " system df -v",
                        "Free what nobody uses: " + it.program() + " builder prune, " + it.program() + " image prune.",
                        "A tmpfs has its own limit: tmpfs: [/tmp:size=256m]; so has /dev/shm: shm_size."));
    }
}
