package dev.chora.copier.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code git describe --tags --always}: the tag of a commit, or the tag nearest before it with the number of commits
 * since and the short hash, or the short hash alone.
 *
 * <p>Git walks the history from the newest commit to older ones, takes the first ten tags as candidates and counts for
 * each the commits that it does not reach; the candidate with the fewest wins, and among equals the one met first.
 */
public final class Describe {
    private static final int MAX_CANDIDATES = 10;

    private final GitRepository repository;
    private final Map<String, Integer> flags = new HashMap<>();
    private final Map<String, CommitTag> names = new HashMap<>();
    private final DateQueue queue;

    private Describe(GitRepository repository) {
        this.repository = repository;
        this.queue = new DateQueue(repository);
    }

    private static final class Candidate {
        final CommitTag tag;
        final int flag;
        int depth;

        Candidate(CommitTag tag, int flag, int depth) {
            this.tag = tag;
            this.flag = flag;
            this.depth = depth;
        }
    }

    /** The description of a commit. */
    public static String of(GitRepository repository, String commit) {
        return new Describe(repository).describe(commit);
    }

    private String describe(String commit) {
        addNames(repository.tagsOf(commit));
        CommitTag exact = names.get(commit);
        if (exact != null) {
            return exact.name();
        }
        addNames(repository.commitTags());
        Candidate best = names.isEmpty() ? null : nearest(commit);
        String hash = Abbreviation.of(repository.objects(), commit);
        return best == null ? hash : best.tag.name() + "-" + best.depth + "-g" + hash;
    }

    private void addNames(List<CommitTag> tags) {
        for (CommitTag tag : tags) {
            CommitTag known = names.get(tag.commit());
            if (known == null || replaces(tag, known)) {
                names.put(tag.commit(), tag);
            }
        }
    }

    /** Of two tags of one commit an annotated one wins, and of two such the younger. */
    private static boolean replaces(CommitTag tag, CommitTag known) {
        if (tag.annotated() != known.annotated()) {
            return tag.annotated();
        }
        return tag.annotated() && known.time() < tag.time();
    }

    private @Nullable Candidate nearest(String commit) {
        List<Candidate> candidates = new ArrayList<>();
        String gaveUpOn = null;
        boolean annotated = false;
        int seen = 0;
        flags.put(commit, 0);
        queue.add(commit);
        while (!queue.isEmpty()) {
            String at = queue.poll();
            seen++;
            CommitTag name = names.get(at);
            if (name != null) {
                if (candidates.size() == MAX_CANDIDATES) {
                    gaveUpOn = at;
                    break;
                }
                Candidate candidate = new Candidate(name, 1 << candidates.size(), seen - 1);
                candidates.add(candidate);
                flags.put(at, flagsOf(at) | candidate.flag);
                annotated |= name.annotated();
            }
            for (Candidate candidate : candidates) {
                if ((flagsOf(at) & candidate.flag) == 0) {
                    candidate.depth++;
                }
            }
            if (annotated && queue.isEmpty() && coveredByBest(at, candidates)) {
                break;
            }
            addParents(at);
        }
        Candidate best = best(candidates);
        if (best != null) {
            if (gaveUpOn != null) {
                queue.add(gaveUpOn);
            }
            finishDepth(best);
        }
        return best;
    }

    private boolean coveredByBest(String commit, List<Candidate> candidates) {
        int depth = Integer.MAX_VALUE;
        int within = 0;
        for (Candidate candidate : candidates) {
            if (candidate.depth < depth) {
                depth = candidate.depth;
                within = candidate.flag;
            } else if (candidate.depth == depth) {
                within |= candidate.flag;
            }
        }
        return (flagsOf(commit) & within) == within;
    }

    private static @Nullable Candidate best(List<Candidate> candidates) {
        Candidate best = null;
        for (Candidate candidate : candidates) {
            if (best == null || candidate.depth < best.depth) {
                best = candidate;
            }
        }
        return best;
    }

    /** Goes on counting where the search for candidates stopped, until all that is left lies behind the best. */
    private void finishDepth(Candidate best) {
        while (!queue.isEmpty()) {
            String at = queue.poll();
            if ((flagsOf(at) & best.flag) == 0) {
                best.depth++;
            } else if (queue.all(commit -> (flagsOf(commit) & best.flag) != 0)) {
                return;
            }
            addParents(at);
        }
    }

    private void addParents(String commit) {
        int inherited = flagsOf(commit);
        for (String parent : repository.parents(commit)) {
            Integer known = flags.get(parent);
            flags.put(parent, known == null ? inherited : known | inherited);
            if (known == null) {
                queue.add(parent);
            }
        }
    }

    private int flagsOf(String commit) {
        Integer known = flags.get(commit);
        return known == null ? 0 : known;
    }
}
