package dev.chora.copier.git;

import org.eclipse.jgit.lib.ProgressMonitor;

/** Hands JGit's progress on. */
final class JGitProgress implements ProgressMonitor {
    private final RemoteRepository.FetchProgress listener;
    private String task = "";
    private long done;
    private long total;

    JGitProgress(RemoteRepository.FetchProgress listener) {
        this.listener = listener;
    }

    @Override
    public void start(int totalTasks) {
        // The number of tasks says nothing of how long they take.
    }

    @Override
    public void beginTask(String title, int totalWork) {
        task = title;
        done = 0;
        total = totalWork == UNKNOWN ? 0 : totalWork;
        listener.at(task, done, total);
    }

    @Override
    public void update(int completed) {
        done += completed;
        listener.at(task, done, total);
    }

    @Override
    public void endTask() {
        listener.at(task, done, done);
    }

    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
    }

    @Override
    public void showDuration(boolean enabled) {
        // Durations are not shown.
    }
}
