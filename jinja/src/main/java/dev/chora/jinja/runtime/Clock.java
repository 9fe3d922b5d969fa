package dev.chora.jinja.runtime;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * The time that a rendering may take. Time that the machine spent on other things does not count: before a rendering is
 * ended, the clock looks at how long its thread really ran.
 */
final class Clock {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long millis;
    private final long start = System.nanoTime();
    private long deadline;
    private long cpuAtStart = -1;

    /** A clock that has just started; 0 stands for no limit. */
    Clock(long millis) {
        this.millis = millis;
        this.deadline = start + millis * NANOS_PER_MILLI;
    }

    /** Ends the rendering when its time is up. */
    void check() {
        if (millis > 0 && System.nanoTime() - deadline > 0) {
            overdue();
        }
    }

    /** The thread must have worked for half of the time since the limit was set, or it gets that time once more. */
    private void overdue() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : Long.MAX_VALUE;
        boolean starved = cpu < millis * NANOS_PER_MILLI / 2 && cpuAtStart < 0;
        if (!starved) {
            throw new TemplateException(
                    ErrorKind.LIMIT_EXCEEDED, "the template takes longer than " + millis + " milliseconds");
        }
        cpuAtStart = cpu;
        deadline = System.nanoTime() + millis * NANOS_PER_MILLI;
    }
}
