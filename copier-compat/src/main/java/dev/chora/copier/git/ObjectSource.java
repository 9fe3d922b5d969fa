package dev.chora.copier.git;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects of a repository, by the 40 hexadecimal digits of their hash. */
public interface ObjectSource {
    /** The object; null when the repository does not have it. */
    @Nullable
    GitObject find(String hash);

    /** The hashes that begin with these digits (at least four); more than two are not looked for. */
    List<String> startingWith(String digits);

    /** How many objects lie in packs, which is what git takes for the size of a repository. */
    long packed();

    /** The object, which must be there. */
    default GitObject read(String hash) {
        GitObject found = find(hash);
        if (found == null) {
            throw new GitException("the repository lacks the object " + hash);
        }
        return found;
    }
}
