package dev.chora.docker.container;

import dev.chora.engine.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What {@code inspect} tells about a container, the same for Docker and Podman.
 *
 * @param id the whole id
 * @param name without the slash that Docker puts in front
 * @param image as it was named when the container was made
 * @param created when it was made, as the engine writes times
 * @param state what it does or did
 * @param command the program and its arguments
 * @param workingFolder empty for the root folder
 * @param user empty for root
 * @param environment all variables
 * @param policy when it is restarted, for example {@code on-failure:3}
 * @param memoryLimit in bytes; 0 for none
 * @param readOnly whether its own layer cannot be written
 * @param terminal whether it has a terminal, so that both streams are one
 * @param input whether its standard input is open
 * @param health null when it has no health check
 * @param address its address in its network; empty when it has none
 * @param networks names of its networks
 * @param service what Compose calls it; empty when Compose did not make it
 */
public record Container(
        String id,
        String name,
        String image,
        String created,
        State state,
        List<String> command,
        String workingFolder,
        String user,
        List<Variable> environment,
        String policy,
        long memoryLimit,
        boolean readOnly,
        boolean terminal,
        boolean input,
        List<Mount> mounts,
        List<Port> ports,
        @Nullable Health health,
        String address,
        List<String> networks,
        String service) {
    /**
     * What a container does or did.
     *
     * @param status {@code created}, {@code running}, {@code restarting}, {@code paused}, {@code exited} or {@code dead}
     * @param exit the exit code of the last run; meaningless while it runs
     * @param outOfMemory whether the kernel ended it, or a process in it, for want of memory
     * @param error why the engine could not start it; empty when it could
     * @param started when it began last; empty when never
     * @param finished when it ended last; empty when never
     * @param restarts how often its policy restarted it
     */
    public record State(
            String status, int exit, boolean outOfMemory, String error, String started, String finished, int restarts) {
        /** Whether its process is there now. */
        public boolean running() {
            return status.equals("running") || status.equals("paused");
        }
    }

    /** Reads one element of the list that {@code inspect} prints. */
    public static Container of(Json json) {
        Json config = json.get("Config");
        Json host = json.get("HostConfig");
        String name = json.get("Name").text();
        String path = json.get("Path").text();
        List<String> command = new ArrayList<>();
        if (!path.isEmpty()) {
            command.add(path);
            command.addAll(json.get("Args").texts());
        }
        List<Variable> environment = new ArrayList<>();
        for (String pair : config.get("Env").texts()) {
            environment.add(Variable.of(pair));
        }
        String image = config.get("Image").text();
        return new Container(
                json.get("Id").text(),
                name.startsWith("/") ? name.substring(1) : name,
                image.isEmpty() ? json.get("ImageName").text() : image,
                json.get("Created").text(),
                state(json),
                List.copyOf(command),
                config.get("WorkingDir").text(),
                config.get("User").text(),
                List.copyOf(environment),
                policy(host.get("RestartPolicy")),
                (long) host.get("Memory").number(),
                host.get("ReadonlyRootfs").isTrue(),
                config.get("Tty").isTrue(),
                config.get("OpenStdin").isTrue(),
                mounts(json.get("Mounts"), host.get("Tmpfs")),
                ports(host.get("PortBindings"), json.get("NetworkSettings", "Ports")),
                health(json),
                address(json.get("NetworkSettings")),
                List.copyOf(json.get("NetworkSettings", "Networks").keys()),
                service(config.get("Labels")));
    }

    /** Compose writes the name into images that it builds as well; only its containers have a number. */
    private static String service(Json labels) {
        return labels.get("com.docker.compose.container-number").missing()
                ? ""
                : labels.get("com.docker.compose.service").text();
    }

    private static State state(Json json) {
        Json state = json.get("State");
        // Podman calls a container that never ran "configured" or "initialized", and one that ended "stopped" for a
        // moment.
        String status = switch (state.get("Status").text().toLowerCase(Locale.ROOT)) {
            case "configured", "initialized" -> "created";
            case "stopped" -> "exited";
            default ->
                state.get("Restarting").isTrue()
                        ? "restarting"
                        : state.get("Status").text();
        };
        return new State(
                status,
                (int) state.get("ExitCode").number(),
                state.get("OOMKilled").isTrue(),
                state.get("Error").text(),
                time(state.get("StartedAt").text()),
                time(state.get("FinishedAt").text()),
                (int) json.get("RestartCount").number());
    }

    /** Both engines write the year 1 for never. */
    private static String time(String text) {
        return text.startsWith("0001-") ? "" : text;
    }

    private static String policy(Json policy) {
        String name = policy.get("Name").text();
        int most = (int) policy.get("MaximumRetryCount").number();
        return name.isEmpty() ? "no" : name.equals("on-failure") && most > 0 ? name + ":" + most : name;
    }

    private static List<Mount> mounts(Json mounts, Json scratch) {
        List<Mount> all = new ArrayList<>();
        for (Json mount : mounts.list()) {
            String type = mount.get("Type").text();
            String source = mount.get(type.equals("volume") ? "Name" : "Source").text();
            Json writable = mount.get("RW");
            all.add(new Mount(type, source, mount.get("Destination").text(), writable.missing() || writable.isTrue()));
        }
        for (String destination : scratch.keys()) {
            all.add(new Mount("tmpfs", "", destination, true));
        }
        return List.copyOf(all);
    }

    /** What was asked for, since a container that could not be started has nothing published; else what is published. */
    private static List<Port> ports(Json wanted, Json published) {
        List<Port> ports = new ArrayList<>();
        Json from = published.keys().isEmpty() ? wanted : published;
        for (String inside : from.keys()) {
            for (Json binding : from.get(inside).list()) {
                String address = binding.get("HostIp").text();
                ports.add(new Port(
                        inside,
                        address.equals("0.0.0.0") || address.equals("::") ? "" : address,
                        binding.get("HostPort").text()));
            }
        }
        List<Port> once = new ArrayList<>();
        for (Port port : ports) {
            if (!once.contains(port)) {
                once.add(port);
            }
        }
        return List.copyOf(once);
    }

    private static @Nullable Health health(Json json) {
        List<String> test = json.get("Config", "Healthcheck", "Test").texts();
        if (test.isEmpty() || test.get(0).equals("NONE")) {
            return null;
        }
        // Podman before 4 wrote it as Healthcheck.
        Json health = json.get("State", "Health");
        Json found = health.missing() ? json.get("State", "Healthcheck") : health;
        List<Probe> probes = new ArrayList<>();
        for (Json probe : found.get("Log").list()) {
            probes.add(new Probe(
                    (int) probe.get("ExitCode").number(),
                    probe.get("Output").text().strip()));
        }
        return new Health(
                found.get("Status").text(), (int) found.get("FailingStreak").number(), test, probes);
    }

    private static String address(Json network) {
        String address = network.get("IPAddress").text();
        for (String name : network.get("Networks").keys()) {
            String own = network.get("Networks", name, "IPAddress").text();
            address = address.isEmpty() ? own : address;
        }
        return address;
    }

    /** Its first path or program. */
    public String program() {
        return command.isEmpty() ? "" : command.get(0);
    }

    /** The mount that holds a path of the container, the deepest one; null when none does. */
    public @Nullable Mount mountOf(String path) {
        Mount found = null;
        for (Mount mount : mounts) {
            if (mount.holds(path)
                    && (found == null
                            || mount.destination().length()
                                    > found.destination().length())) {
                found = mount;
            }
        }
        return found;
    }
}
