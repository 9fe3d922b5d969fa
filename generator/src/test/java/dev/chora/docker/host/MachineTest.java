package dev.chora.docker.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
    @TempDir
    Path root;

    @BeforeEach
    void kernel() throws IOException {
        write("proc/meminfo", "MemTotal:        8388608 kB\nMemFree:  1 kB\nSwapTotal:       2097148 kB\n");
        write(
                "proc/cpuinfo",
                "processor\t: 0\nmodel name\t: x\n\nprocessor\t: 1\n\nprocessor\t: 2\n\nprocessor\t: 3\n");
        write("proc/sys/kernel/osrelease", "6.1.0-test\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void withoutLimitsTheKernelCounts() {
        Machine machine = new Machine(root);
        assertThat(machine.memory()).isEqualTo(8L << 30);
        assertThat(machine.totalMemory()).isEqualTo(8L << 30);
        assertThat(machine.swap()).isEqualTo(2097148L * 1024);
        assertThat(machine.cpus()).isEqualTo(4);
        assertThat(machine.kernel()).isEqualTo("6.1.0-test");
        assertThat(machine.memoryLimit()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void limitsOfControlGroupsVersionTwo() throws IOException {
        write("sys/fs/cgroup/memory.max", "1073741824\n");
        write("sys/fs/cgroup/memory.swap.max", "0\n");
        write("sys/fs/cgroup/cpu.max", "150000 100000\n");
        Machine machine = new Machine(root);
        assertThat(machine.memory()).isEqualTo(1L << 30);
        assertThat(machine.swap()).isZero();
        assertThat(machine.cpus()).isEqualTo(1.5);
        assertThat(machine.totalMemory()).isEqualTo(8L << 30);
    }

    @Test
    void noLimitsOfVersionTwo() throws IOException {
        write("sys/fs/cgroup/memory.max", "max\n");
        write("sys/fs/cgroup/memory.swap.max", "max\n");
        write("sys/fs/cgroup/cpu.max", "max 100000\n");
        Machine machine = new Machine(root);
        assertThat(machine.memory()).isEqualTo(8L << 30);
        assertThat(machine.swap()).isEqualTo(2097148L * 1024);
        assertThat(machine.cpus()).isEqualTo(4);
    }

    @Test
    void limitsOfControlGroupsVersionOne() throws IOException {
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "2147483648\n");
        write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "50000\n");
        write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
        assertThat(new Machine(root).memory()).isEqualTo(2L << 30);
        assertThat(new Machine(root).cpus()).isEqualTo(0.5);
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n");
        assertThat(new Machine(root).memory()).isEqualTo(8L << 30);
        assertThat(new Machine(root).cpus()).isEqualTo(4);
    }

    @Test
    void freeDiskIsThatOfTheFolder() {
        assertThat(new Machine(root).free("/proc/sys")).isPositive();
        assertThat(new Machine(root).free("/var/lib/docker")).isEqualTo(-1);
    }
}
