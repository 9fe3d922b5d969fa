package dev.chora.copier.source;

import dev.chora.copier.Events;
import dev.chora.copier.git.ConvertedCheckout;
import dev.chora.copier.git.GitRepository;
import dev.chora.copier.git.TreeListing;
import dev.chora.copier.git.TreeWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays the files of a commit out: from the cache when nothing but the tree decides what they are, else in a temporary
 * folder, with submodules and with what git's attributes make of line ends and filters.
 */
final class Checkout {
    private final Map<String, String> environment;
    private final Events events;
    private final String origin;
    private final Set<String> fetched;
    private final List<Path> temporary = new ArrayList<>(0);

    /**
     * A place for the files of one commit.
     *
     * @param origin address or path that the repository came from, which relative addresses of submodules start at
     * @param fetched addresses that this run has fetched already
     */
    Checkout(Map<String, String> environment, Events events, String origin, Set<String> fetched) {
        this.fetched = fetched;
        this.environment = environment;
        this.events = events;
        this.origin = origin;
    }

    /** @param passing whether this commit will never be asked for again, so that the cache is left alone */
    Path layOut(GitRepository repository, String commit, boolean passing) {
        String tree = repository.commit(commit).tree();
        TreeCache cache = passing ? null : cache();
        boolean plain = !LineEnds.converted(environment);
        if (cache != null && plain) {
            Path found = cache.find(tree);
            if (found != null) {
                return found;
            }
        }
        TreeListing listing = TreeListing.of(repository, tree);
        plain &= !listing.converted();
        if (cache != null && plain && !listing.hasSubmodules()) {
            Path stored = cache.store(repository, listing);
            if (stored != null) {
                return stored;
            }
        }
        Path folder = TemporaryFolders.create("chora-template-");
        temporary.add(folder);
        write(repository, commit, listing, plain, folder);
        return folder;
    }

    private void write(GitRepository repository, String commit, TreeListing listing, boolean plain, Path folder) {
        if (plain) {
            new TreeWriter(repository, folder).write(listing);
        } else {
            new ConvertedCheckout(environment).write(repository, commit, listing, folder);
            if (ConvertedCheckout.onlyPointers(repository, listing, folder)) {
                events.warning("Files of the template are kept in Git LFS, and git fetched only their pointers: install"
                        + " git-lfs and run git lfs install");
            }
        }
        if (listing.hasSubmodules()) {
            new Submodules(environment, events, fetched).layOut(repository, listing, origin, folder);
        }
    }

    private @Nullable TreeCache cache() {
        Path place = new CacheFolders(environment).trees();
        return place == null ? null : new TreeCache(place);
    }

    void close() {
        for (Path folder : temporary) {
            TemporaryFolders.delete(folder);
        }
        temporary.clear();
    }
}
