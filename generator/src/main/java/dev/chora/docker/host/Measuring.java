package dev.chora.docker.host;

import dev.chora.engine.Engine;
import dev.chora.engine.Json;
import dev.chora.engine.Programs;
import dev.chora.engine.Ran;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures the machine that an engine runs on, which need not be this one: that of Docker Desktop is a virtual machine, that
 * of a remote engine somewhere else. Podman tells everything itself. Of Docker's, disk and swap are read from this machine
 * when it is the one, and else by a short-lived container that may do nothing but read.
 */
public final class Measuring {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int IMAGES = 3;

    private final Programs programs;
    private final Machine machine;
    private final boolean mayRun;

    /**
     * A measuring.
     *
     * @param mayRun whether a container may be started where there is no other way
     */
    public Measuring(Programs programs, Machine machine, boolean mayRun) {
        this.programs = programs;
        this.machine = machine;
        this.mayRun = mayRun;
    }

    /**
     * What containers can have.
     *
     * @param engine null when none answers: then this machine counts
     */
    public Resources of(@Nullable Engine engine) throws InterruptedException {
        if (engine == null) {
            return new Resources(
                    "this machine", machine.memory(), machine.cpus(), -1, machine.swap(), "no engine answers");
        }
        return engine.program().equals("podman") ? podman(engine) : docker(engine);
    }

    private Resources podman(Engine engine) throws InterruptedException {
        Json info = Json.of(run(engine, "info", "--format", "json").out());
        long size = (long) info.get("store", "graphRootAllocated").number();
        long used = (long) info.get("store", "graphRootUsed").number();
        boolean here =
                !engine.remote() && here(engine, info.get("host", "kernel").text());
        return new Resources(
                here ? "this machine" : "the machine of the engine",
                here ? Math.min(engine.memory(), machine.memoryLimit()) : engine.memory(),
                here ? Math.min(engine.cpus(), machine.cpuLimit()) : engine.cpus(),
                size > 0 ? size - used : -1,
                (long) info.get("host", "swapTotal").number(),
                size > 0 ? "" : "this Podman does not tell the size of its disk; version 4.3 and newer do");
    }

    private Resources docker(Engine engine) throws InterruptedException {
        Json info = Json.of(run(engine, "info", "--format", "{{json .}}").out());
        String folder = info.get("DockerRootDir").text();
        boolean here =
                !engine.remote() && here(engine, info.get("KernelVersion").text());
        long disk = here ? machine.free(folder) : -1;
        if (here && disk >= 0) {
            return new Resources(
                    "this machine",
                    Math.min(engine.memory(), machine.memoryLimit()),
                    Math.min(engine.cpus(), machine.cpuLimit()),
                    disk,
                    machine.swap(),
                    "");
        }
        String where = info.get("OperatingSystem").text().contains("Docker Desktop")
                ? "the virtual machine of Docker Desktop"
                : here ? "this machine" : "the machine of the engine";
        Seen seen = mayRun ? seen(engine) : null;
        if (seen != null) {
            return new Resources(where, engine.memory(), engine.cpus(), seen.disk, seen.swap, "");
        }
        return new Resources(
                where,
                engine.memory(),
                engine.cpus(),
                -1,
                -1,
                mayRun
                        ? "the engine has no image with a shell to look around with; pull one: docker pull python:3.13-slim"
                        : "--no-probe was given, so no container looked");
    }

    /** A machine is this one when it has its kernel and its memory; a virtual machine on it has another kernel. */
    private boolean here(Engine engine, String kernel) {
        long total = machine.totalMemory();
        return total > 0 && kernel.equals(machine.kernel()) && Math.abs(total - engine.memory()) <= total / 50;
    }

    private record Seen(long disk, long swap) {}

    /** Lets a container look: without network, rights or anything to write to. It sees the memory of its machine. */
    private @Nullable Seen seen(Engine engine) throws InterruptedException {
        for (String image : images(engine)) {
            Ran ran = run(
                    engine,
                    "run",
                    "--rm",
                    "--pull",
                    "never",
                    "--network",
                    "none",
                    "--read-only",
                    "--cap-drop",
                    "ALL",
                    "--entrypoint",
                    "sh",
                    image,
                    "-c",
                    "cat /proc/meminfo; df -Pk /");
            long swap = Machine.meminfo(ran.out(), "SwapTotal");
            long disk = available(ran.out());
            if (ran.ok() && swap >= 0 && disk >= 0) {
                return new Seen(disk, swap);
            }
        }
        return null;
    }

    private List<String> images(Engine engine) throws InterruptedException {
        List<String> images = new ArrayList<>();
        for (String line : run(engine, "images", "--format", "{{.Repository}}:{{.Tag}}")
                .out()
                .split("\n")) {
            if (!line.isBlank() && !line.contains("<none>") && images.size() < IMAGES) {
                images.add(line.strip());
            }
        }
        return images;
    }

    /** The fourth column of {@code df -Pk}, in bytes. */
    private static long available(String text) {
        String[] lines = text.strip().split("\n");
        String[] words = lines[lines.length - 1].strip().split("\\s+");
        try {
            return words.length >= 6 ? Long.parseLong(words[words.length - 3]) * 1024 : -1;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private Ran run(Engine engine, String... arguments) throws InterruptedException {
        return programs.run(engine.call(arguments).within(PATIENCE));
    }
}
