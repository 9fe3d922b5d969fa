package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes Ctrl-C wait until an update has put the project back. Commands of the template are stopped, the update ends at its
 * next step with an error like any other, and only then does the program end. When that takes too long it ends all the
 * same, and the next start repairs.
 */
final class StopGuard implements AutoCloseable {
    private static final int SECONDS = 20;

    private final Checkpoint inner;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop update");
    private volatile boolean stopping;

    private StopGuard(Checkpoint inner) {
        this.inner = inner;
    }

    /** Guards from here on, until it is closed. */
    static StopGuard open(Checkpoint checkpoint) {
        StopGuard guard = new StopGuard(checkpoint);
        Runtime.getRuntime().addShutdownHook(guard.hook);
        return guard;
    }

    /** The steps of the update, at each of which it can be stopped. */
    Checkpoint checkpoint() {
        return where -> {
            inner.reached(where);
            if (stopping) {
                throw new CopierException(ErrorKind.INTERRUPTED, "The update was stopped");
            }
        };
    }

    boolean stopping() {
        return stopping;
    }

    private void stop() {
        stopping = true;
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        try {
            if (!closed.await(SECONDS, TimeUnit.SECONDS)) {
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            return;
        }
    }
}
