package dev.chora.copier.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A repository that is only read: its refs and its objects, understood. Keeps every commit that it has read. */
public final class GitRepository {
    private final GitFolders folders;
    private final GitFolders objectFolders;
    private final RefSource refs;
    private final ObjectSource objects;
    private final Map<String, Commit> commits = new HashMap<>();
    private @Nullable SortedMap<String, String> tags;

    GitRepository(GitFolders folders, GitFolders objectFolders, RefSource refs, ObjectSource objects) {
        this.folders = folders;
        this.objectFolders = objectFolders;
        this.refs = refs;
        this.objects = objects;
    }

    /** Opens a repository. Costs nothing: files are read when something is asked. */
    public static GitRepository open(GitFolders folders) {
        return new GitRepository(folders, folders, new RefStore(folders), new ObjectStore(folders.objects()));
    }

    /**
     * The same refs with the objects of another repository, which borrows those of this one.
     *
     * @param bare folder of the other repository
     */
    public GitRepository withObjects(Path bare) {
        GitFolders other = new GitFolders(bare, bare, null);
        return new GitRepository(folders, other, refs, new ObjectStore(other.objects()));
    }

    public GitFolders folders() {
        return folders;
    }

    /** Where the objects are; another place than that of the refs for a draft. */
    GitFolders objectFolders() {
        return objectFolders;
    }

    public RefSource refs() {
        return refs;
    }

    public ObjectSource objects() {
        return objects;
    }

    /** Tags with the hash each stands for, not peeled. */
    public SortedMap<String, String> tags() {
        SortedMap<String, String> known = tags;
        if (known == null) {
            known = refs.tags();
            tags = known;
        }
        return known;
    }

    public Commit commit(String hash) {
        Commit known = commits.get(hash);
        if (known == null) {
            GitObject object = objects.read(hash);
            if (object.kind() != GitObject.Kind.COMMIT) {
                throw new GitException(hash + " is a " + object.kind() + " and no commit");
            }
            known = Commit.parse(hash, object.data());
            commits.put(hash, known);
        }
        return known;
    }

    /** The commit that an object stands for, through tags; null when it stands for none. */
    public @Nullable String commitOf(String hash) {
        String at = hash;
        for (int i = 0; i < 10; i++) {
            if (commits.containsKey(at)) {
                return at;
            }
            GitObject object = objects.find(at);
            if (object == null) {
                return null;
            }
            if (object.kind() == GitObject.Kind.COMMIT) {
                commits.put(at, Commit.parse(at, object.data()));
                return at;
            }
            if (object.kind() != GitObject.Kind.TAG) {
                return null;
            }
            at = AnnotatedTag.parse(object.data()).target();
        }
        return null;
    }

    /** The tags that stand for commits, in the order of their names. */
    List<CommitTag> commitTags() {
        List<CommitTag> found = new ArrayList<>();
        for (Map.Entry<String, String> tag : tags().entrySet()) {
            CommitTag read = commitTag(tag.getKey(), tag.getValue());
            if (read != null) {
                found.add(read);
            }
        }
        return found;
    }

    /** The tags that stand for one commit, in the order of their names. */
    List<CommitTag> tagsOf(String commit) {
        List<CommitTag> found = new ArrayList<>(1);
        for (Map.Entry<String, String> tag : tags().entrySet()) {
            String hash = tag.getValue();
            String peeled = hash.equals(commit) ? commit : refs.peeled(tag.getKey());
            if (peeled == null || peeled.equals(commit)) {
                CommitTag read = commitTag(tag.getKey(), hash);
                if (read != null && read.commit().equals(commit)) {
                    found.add(read);
                }
            }
        }
        return found;
    }

    private @Nullable CommitTag commitTag(String name, String hash) {
        if (commits.containsKey(hash)) {
            return new CommitTag(name, hash, false, commit(hash).time());
        }
        GitObject object = objects.find(hash);
        if (object == null) {
            return null;
        }
        if (object.kind() == GitObject.Kind.COMMIT) {
            Commit commit = Commit.parse(hash, object.data());
            commits.put(hash, commit);
            return new CommitTag(name, hash, false, commit.time());
        }
        if (object.kind() != GitObject.Kind.TAG) {
            return null;
        }
        String commit = commitOf(hash);
        return commit == null
                ? null
                : new CommitTag(
                        name, commit, true, AnnotatedTag.parse(object.data()).time());
    }

    /** The parents of a commit; none where a shallow clone ends. */
    List<String> parents(String hash) {
        List<String> parents = commit(hash).parents();
        if (parents.isEmpty() || !folders.shallow()) {
            return parents;
        }
        for (String parent : parents) {
            if (objects.find(parent) == null) {
                return List.of();
            }
        }
        return parents;
    }
}
