package dev.chora.copier.git;

import dev.chora.copier.version.TagVersion;
import dev.chora.copier.version.Version;
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
        CommitTag here = youngestByCommit(repository.tagsOf(commit)).get(commit);
        if (here != null) {
            return here;
        }
        Map<String, CommitTag> versions = youngestByCommit(repository.commitTags());
        if (versions.isEmpty()) {
            return null;
        }
        for (String before : new History(repository).topological(commit)) {
            CommitTag tag = versions.get(before);
            if (tag != null) {
                return tag;
            }
        }
        return null;
    }

    /** Of each commit the youngest tag that looks like a version; of tags of one second the first. */
    private static Map<String, CommitTag> youngestByCommit(List<CommitTag> tags) {
        Map<String, CommitTag> youngest = new HashMap<>();
        for (CommitTag tag : tags) {
            if (TagVersion.parse(tag.name()) == null) {
                continue;
            }
            CommitTag known = youngest.get(tag.commit());
            if (known == null || tag.time() > known.time()) {
                youngest.put(tag.commit(), tag);
            }
        }
        return youngest;
    }
}
