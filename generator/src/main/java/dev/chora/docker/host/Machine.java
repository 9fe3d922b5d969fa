package dev.chora.docker.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * This machine, as its kernel shows it. In a container that has a limit, the limit is what there is: the files of the control
 * groups at the root of {@code /sys/fs/cgroup} are those of the container.
 */
public final class Machine {
    private final Path root;

    /** The real one. */
    public Machine() {
        this(Path.of("/"));
    }

    /**
     * One whose files lie elsewhere.
     *
     * @param root where {@code proc} and {@code sys} are
     */
    public Machine(Path root) {
        this.root = root;
    }

    /** Memory in bytes, the limit of the control group if that is less. */
    public long memory() {
        long total = meminfo("MemTotal");
        if (total <= 0) {
            total = bean() == null ? Runtime.getRuntime().maxMemory() : bean().getTotalMemorySize();
        }
        return Math.min(total, memoryLimit());
    }

    /** The limit of the control group in bytes; {@link Long#MAX_VALUE} for none. */
    public long memoryLimit() {
        long two = number(read("sys/fs/cgroup/memory.max"));
        long one = number(read("sys/fs/cgroup/memory/memory.limit_in_bytes"));
        return two > 0 ? two : one > 0 ? one : Long.MAX_VALUE;
    }

    /** What the kernel says of the whole machine, whatever the limits; 0 where there is no such file. */
    public long totalMemory() {
        return meminfo("MemTotal");
    }

    /** Swap in bytes, the limit of the control group if that is less. */
    public long swap() {
        long total = meminfo("SwapTotal");
        if (total < 0) {
            return bean() == null ? 0 : bean().getTotalSwapSpaceSize();
        }
        String limit = read("sys/fs/cgroup/memory.swap.max");
        return limit == null || limit.equals("max") ? total : Math.min(total, Math.max(0, number(limit)));
    }

    /** Processors, the limit of the control group if that is less; fractions count. */
    public double cpus() {
        return Math.min(processors(), cpuLimit());
    }

    private int processors() {
        String text = read("proc/cpuinfo");
        int count = 0;
        if (text != null) {
            for (String line : text.split("\n")) {
                count += line.startsWith("processor") && line.indexOf(':') > 0 ? 1 : 0;
            }
        }
        return count > 0 ? count : Runtime.getRuntime().availableProcessors();
    }

    /** How many processors the control group may use; infinite for no limit. */
    public double cpuLimit() {
        String two = read("sys/fs/cgroup/cpu.max");
        if (two != null) {
            String[] words = two.split(" ");
            long quota = number(words[0]);
            return quota > 0 && words.length > 1 ? (double) quota / number(words[1]) : Double.POSITIVE_INFINITY;
        }
        long quota = number(read("sys/fs/cgroup/cpu/cpu.cfs_quota_us"));
        long period = number(read("sys/fs/cgroup/cpu/cpu.cfs_period_us"));
        return quota > 0 && period > 0 ? (double) quota / period : Double.POSITIVE_INFINITY;
    }

    /** The version of the kernel; empty where there is no such file. */
    public String kernel() {
        String text = read("proc/sys/kernel/osrelease");
        return text == null ? "" : text;
    }

    /** Free bytes of the disk that holds a folder, for who is not root; -1 when there is no such folder here. */
    public long free(String folder) {
        Path path = root.resolve(folder.startsWith("/") ? folder.substring(1) : folder);
        if (!Files.isDirectory(path)) {
            return -1;
        }
        while (path != null) {
            try {
                FileStore store = Files.getFileStore(path);
                return store.getUsableSpace();
            } catch (IOException unreadable) {
                path = path.getParent();
            }
        }
        return -1;
    }

    /** A line of {@code meminfo} in bytes; -1 where there is none. */
    private long meminfo(String name) {
        String text = read("proc/meminfo");
        return text == null ? -1 : meminfo(text, name);
    }

    /** A line of such a text in bytes; -1 where there is none. */
    static long meminfo(String text, String name) {
        for (String line : text.split("\n")) {
            if (line.startsWith(name + ":")) {
                String[] words = line.substring(name.length() + 1).strip().split(" ");
                long number = number(words[0]);
                return number < 0 ? -1 : number * 1024;
            }
        }
        return -1;
    }

    private static com.sun.management.@Nullable OperatingSystemMXBean bean() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean bean
                ? bean
                : null;
    }

    private @Nullable String read(String file) {
        try {
            return new String(Files.readAllBytes(root.resolve(file)), StandardCharsets.UTF_8).strip();
        } catch (IOException none) {
            return null;
        }
    }

    /** A whole number; -1 when it is none, as {@code max} is. */
    private static long number(@Nullable String text) {
        if (text == null) {
            return -1;
        }
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
