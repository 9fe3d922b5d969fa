package dev.chora.verify.run;

import dev.chora.engine.Engine;
import dev.chora.engine.Json;
import dev.chora.verify.image.Sweep;
import dev.chora.verify.proof.Bench;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a container is started: as the compose file of the project has it, with volumes and ports of the run's own. */
final class RunOptions {
    private final List<String> words = new ArrayList<>();
    private final List<Mount> mounts = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> command = new ArrayList<>();
    private boolean readOnly;

    private RunOptions() {}

    /** Of a service; without one, what every container of the project should bear. */
    static RunOptions of(Bench bench, Engine engine, Json service) {
        RunOptions options = new RunOptions();
        if (service.missing()) {
            options.words.addAll(List.of("--cap-drop", "ALL", "--security-opt", "no-new-privileges", "--init"));
            return options;
        }
        options.security(service);
        options.limits(service);
        options.health(service.get("healthcheck"));
        for (String target : service.get("tmpfs").texts()) {
            options.words.addAll(List.of("--tmpfs", target));
            int colon = target.indexOf(':');
            options.mounts.add(new Mount(colon < 0 ? target : target.substring(0, colon), true, false));
        }
        for (Json volume : service.get("volumes").list()) {
            options.volume(bench, engine, volume);
        }
        for (String name : service.get("environment").keys()) {
            Json value = service.get("environment", name);
            if (!value.missing()) {
                options.environment.put(name, value.text().replace("$$", "$"));
            }
        }
        options.entry(service);
        return options;
    }

    private void security(Json service) {
        readOnly = service.get("read_only").isTrue();
        flag(readOnly, "--read-only");
        flag(service.get("init").isTrue(), "--init");
        flag(service.get("stdin_open").isTrue(), "--interactive");
        each("--cap-drop", service.get("cap_drop"));
        each("--cap-add", service.get("cap_add"));
        each("--security-opt", service.get("security_opt"));
        value("--user", service.get("user"));
        value("--shm-size", service.get("shm_size"));
    }

    private void limits(Json service) {
        Json limits = service.get("deploy", "resources", "limits");
        value("--memory", limits.get("memory"));
        value("--cpus", limits.get("cpus"));
        value("--pids-limit", limits.get("pids"));
    }

    /** The check itself is that of the image; how often it is asked is the service's. */
    private void health(Json check) {
        value("--health-interval", check.get("interval"));
        value("--health-timeout", check.get("timeout"));
        value("--health-start-period", check.get("start_period"));
        value("--health-retries", check.get("retries"));
    }

    private void volume(Bench bench, Engine engine, Json volume) {
        String target = volume.get("target").text();
        boolean written = !volume.get("read_only").isTrue();
        switch (volume.get("type").text()) {
            case "bind" -> {
                // A folder of this machine is none of a remote engine; a volume takes its place where it is written to.
                String source = engine.remote()
                        ? name(bench, target)
                        : volume.get("source").text();
                if (!engine.remote() || written) {
                    mount(source, target, written);
                }
            }
            case "volume" -> {
                String source = volume.get("source").text();
                mount(name(bench, source.isEmpty() ? target : source), target, written);
            }
            case "tmpfs" -> {
                words.addAll(List.of("--tmpfs", target));
                mounts.add(new Mount(target, true, false));
            }
            default -> {
                // Pipes and images are not this project's own.
                return;
            }
        }
    }

    private void mount(String source, String target, boolean written) {
        words.addAll(List.of("--volume", source + ":" + target + (written ? "" : ":ro")));
        mounts.add(new Mount(target, written, true));
    }

    private static String name(Bench bench, String source) {
        return bench.id() + "-" + source.replaceAll("[^A-Za-z0-9_.-]", "-").replaceAll("^-+", "");
    }

    private void entry(Json service) {
        List<String> entrypoint = service.get("entrypoint").texts();
        if (!entrypoint.isEmpty()) {
            words.addAll(List.of("--entrypoint", entrypoint.get(0)));
            command.addAll(entrypoint.subList(1, entrypoint.size()));
        }
        for (String word : service.get("command").texts()) {
            command.add(word.replace("$$", "$"));
        }
    }

    private void flag(boolean wanted, String word) {
        if (wanted) {
            words.add(word);
        }
    }

    private void each(String option, Json list) {
        for (String one : list.texts()) {
            words.addAll(List.of(option, one));
        }
    }

    private void value(String option, Json value) {
        if (!value.missing() && !value.text().isEmpty()) {
            words.addAll(List.of(option, value.text()));
        }
    }

    List<Mount> mounts() {
        return mounts;
    }

    boolean readOnly() {
        return readOnly;
    }

    /** Volumes of the run that have to be made before, so that they carry its label. */
    List<String> volumes(Bench bench) {
        List<String> volumes = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith(bench.id() + "-") && word.contains(":")) {
                volumes.add(word.substring(0, word.indexOf(':')));
            }
        }
        return volumes;
    }

    /**
     * The whole line for {@code run}, from the options to the command.
     *
     * @param more options on top, for example {@code --detach}
     * @param override variables that have another value here
     * @param image what is run
     */
    List<String> line(Bench bench, List<String> more, Map<String, String> override, String image) {
        List<String> line = new ArrayList<>(List.of("run", "--label", Sweep.label(bench)));
        line.addAll(more);
        line.addAll(words);
        Map<String, String> variables = new LinkedHashMap<>(environment);
        variables.putAll(override);
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            line.addAll(List.of("--env", variable.getKey() + "=" + variable.getValue()));
        }
        line.add(image);
        line.addAll(command);
        return line;
    }

    /** The same with another program in the place of the project's. */
    List<String> line(Bench bench, List<String> more, String image, List<String> program) {
        List<String> line = new ArrayList<>(List.of("run", "--label", Sweep.label(bench)));
        line.addAll(more);
        line.addAll(words);
        line.addAll(List.of("--entrypoint", program.get(0), image));
        line.addAll(program.subList(1, program.size()));
        return line;
    }
}
