package dev.chora.copier.source;

import dev.chora.copier.git.Describe;
import dev.chora.copier.git.GitException;
import dev.chora.copier.git.GitRepository;
import dev.chora.copier.git.TaggedVersion;
import dev.chora.copier.git.TreeFile;
import dev.chora.copier.git.TreeListing;
import dev.chora.copier.version.Version;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One commit of a repository. */
final class GitTemplate implements LocatedTemplate {
    private final String url;
    private final String ref;
    private final GitRepository repository;
    private final String commitHash;
    private final boolean draft;
    private final Checkout checkout;
    private final @Nullable Path temporary;

    private @Nullable String description;
    private @Nullable Path root;
    private @Nullable Map<String, Boolean> executables;
    private boolean versionKnown;
    private @Nullable Version version;
    private boolean closed;

    /** @param temporary folder that was made to get at the repository; null when there is none */
    GitTemplate(
            String url,
            String ref,
            GitRepository repository,
            String commitHash,
            boolean draft,
            Checkout checkout,
            @Nullable Path temporary) {
        this.url = url;
        this.ref = ref;
        this.repository = repository;
        this.commitHash = commitHash;
        this.draft = draft;
        this.checkout = checkout;
        this.temporary = temporary;
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public boolean git() {
        return true;
    }

    @Override
    public String ref() {
        return ref;
    }

    /**
     * A version tag that was asked for or chosen is remembered as it is, also where another tag lies on the same commit
     * and git would describe the commit by that one.
     */
    @Override
    public String commit() {
        String known = description;
        if (known == null) {
            String tag = repository.tags().get(ref);
            boolean chosenVersion =
                    tag != null && Version.parse(ref) != null && commitHash.equals(repository.commitOf(tag));
            known = chosenVersion ? ref : describe();
            description = known;
        }
        return known;
    }

    private String describe() {
        try {
            return Describe.of(repository, commitHash);
        } catch (GitException e) {
            throw Failures.of(url, e);
        }
    }

    @Override
    public String commitHash() {
        return commitHash;
    }

    @Override
    public @Nullable Version version() {
        if (!versionKnown) {
            try {
                version = TaggedVersion.of(repository, commitHash, commit());
            } catch (GitException e) {
                throw Failures.of(url, e);
            }
            versionKnown = true;
        }
        return version;
    }

    @Override
    public boolean draft() {
        return draft;
    }

    @Override
    public Path root() {
        Path known = root;
        if (known == null) {
            try {
                known = checkout.layOut(repository, commitHash, draft);
            } catch (GitException e) {
                throw Failures.of(url, e);
            }
            root = known;
        }
        return known;
    }

    @Override
    public @Nullable Boolean executable(String path) {
        Map<String, Boolean> known = executables;
        if (known == null) {
            known = new HashMap<>();
            try {
                TreeListing listing =
                        TreeListing.of(repository, repository.commit(commitHash).tree());
                for (TreeFile file : listing.files()) {
                    known.put(file.path(), file.executable());
                }
            } catch (GitException e) {
                throw Failures.of(url, e);
            }
            executables = known;
        }
        return known.get(path);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            checkout.close();
            if (temporary != null) {
                TemporaryFolders.delete(temporary);
            }
        }
    }
}
