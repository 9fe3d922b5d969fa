package dev.chora.copier.git;

import dev.chora.copier.version.TagVersion;
import dev.chora.copier.version.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The version of a commit as Copier derives it from tags, by way of the Python package {@code dunamai}: the nearest
 * commit with a tag that looks like a version counts, its youngest such tag is taken, and commits since then make a
 * development release of a post-release.
 */
public final class TaggedVersion {
    private final GitRepository repository;
    private final String commit;

    private TaggedVersion(GitRepository repository, String commit) {
        this.repository = repository;
        this.commit = commit;
    }

    /**
     * The version of a commit.
     *
     * @param description what {@link Describe} says of it: read as a version when the tag has no serial form
     */
    public static @Nullable Version of(GitRepository repository, String commit, String description) {
        return new TaggedVersion(repository, commit).derive(description);
    }

    private @Nullable Version derive(String description) {
        CommitTag tag = nearest();
        History history = new History(repository);
        int distance;
        TagVersion found = tag == null ? null : TagVersion.parse(tag.name());
        if (tag == null || found == null) {
            found = TagVersion.NONE;
            distance = history.count(commit);
        } else {
            distance = tag.commit().equals(commit) ? 0 : history.countSince(tag.commit(), commit);
        }
        String hash = distance == 0 ? "" : Abbreviation.of(repository.objects(), commit);
        Version serial = found.serialise(distance, hash);
        return serial == null ? ofDescription(description) : serial;
    }

    /** Reads {@code tag-count-ghash} as a post-release, anything else as a version if it is one. */
    private static @Nullable Version ofDescription(String description) {
        int hash = description.lastIndexOf("-g");
        int count = hash < 0 ? -1 : description.lastIndexOf('-', hash - 1);
        if (count > 0 && isNumber(description.substring(count + 1, hash))) {
            return Version.parse(description.substring(0, count)
                    + ".post"
                    + description.substring(count + 1, hash)
                    + "+"
                    + description.substring(hash + 1));
        }
        return Version.parse(description);
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private @Nullable CommitTag nearest() {
        Map<String, List<CommitTag>> byCommit = new HashMap<>();
        for (CommitTag tag : repository.commitTags()) {
            if (TagVersion.parse(tag.name()) != null) {
                byCommit.computeIfAbsent(tag.commit(), key -> new ArrayList<>(1))
                        .add(tag);
            }
        }
        if (byCommit.isEmpty()) {
            return null;
        }
        CommitTag here = youngest(byCommit.get(commit));
        if (here != null) {
            return here;
        }
        for (String before : new History(repository).topological(commit)) {
            CommitTag tag = youngest(byCommit.get(before));
            if (tag != null) {
                return tag;
            }
        }
        return null;
    }

    private static @Nullable CommitTag youngest(@Nullable List<CommitTag> tags) {
        CommitTag youngest = null;
        if (tags != null) {
            for (CommitTag tag : tags) {
                if (youngest == null || tag.time() > youngest.time()) {
                    youngest = tag;
                }
            }
        }
        return youngest;
    }
}
