package dev.chora.copier.git;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions about which commits reach which. */
public final class History {
    private final GitRepository repository;

    public History(GitRepository repository) {
        this.repository = repository;
    }

    /** How many commits a commit reaches, itself included ({@code git rev-list --count}). */
    public int count(String commit) {
        return reach(commit).size();
    }

    /** How many commits one commit reaches that another does not ({@code git rev-list --count since..commit}). */
    public int countSince(String since, String commit) {
        Set<String> all = reach(commit);
        all.removeAll(reach(since));
        return all.size();
    }

    private Set<String> reach(String commit) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        seen.add(commit);
        open.add(commit);
        while (!open.isEmpty()) {
            for (String parent : repository.parents(open.remove())) {
                if (seen.add(parent)) {
                    open.add(parent);
                }
            }
        }
        return seen;
    }

    /**
     * Every commit that a commit reaches, none before all that have it as a parent and without mixing lines of history
     * ({@code git log --topo-order}).
     */
    List<String> topological(String commit) {
        Map<String, Integer> children = new HashMap<>();
        for (String seen : reach(commit)) {
            for (String parent : repository.parents(seen)) {
                children.merge(parent, 1, Integer::sum);
            }
        }
        List<String> order = new ArrayList<>();
        Deque<String> ready = new ArrayDeque<>();
        ready.push(commit);
        while (!ready.isEmpty()) {
            String at = ready.pop();
            order.add(at);
            for (String parent : repository.parents(at)) {
                if (children.merge(parent, -1, Integer::sum) == 0) {
                    ready.push(parent);
                }
            }
        }
        return order;
    }
}
