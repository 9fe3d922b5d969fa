package dev.chora.copier.git;

import java.util.PriorityQueue;
import java.util.function.Predicate;

/** Commits waiting to be visited, the youngest first; among commits of one second the one that came first. */
final class DateQueue {
    private record Waiting(String commit, long time, int order) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            int byTime = Long.compare(other.time, time);
            return byTime == 0 ? Integer.compare(order, other.order) : byTime;
        }
    }

    private final GitRepository repository;
    private final PriorityQueue<Waiting> queue = new PriorityQueue<>();
    private int added;

    DateQueue(GitRepository repository) {
        this.repository = repository;
    }

    void add(String commit) {
        queue.add(new Waiting(commit, repository.commit(commit).time(), added++));
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    String poll() {
        return queue.remove().commit();
    }

    boolean all(Predicate<String> test) {
        for (Waiting waiting : queue) {
            if (!test.test(waiting.commit())) {
                return false;
            }
        }
        return true;
    }
}
