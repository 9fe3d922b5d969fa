package dev.chora.copier.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/** Fetches with JGit: http, the git protocol, paths and bundle files. */
final class JGitFetch {
    private static final int TIMEOUT_SECONDS = 60;

    private final @Nullable GitProgram git;
    private final RemoteRepository.FetchProgress progress;

    /** @param git asked for credentials; null when there is none */
    JGitFetch(@Nullable GitProgram git, RemoteRepository.FetchProgress progress) {
        this.git = git;
        this.progress = progress;
    }

    void fetch(String url, Path bare, @Nullable String wanted) {
        try (Repository repository = new FileRepository(bare.toFile())) {
            if (!Files.isDirectory(bare.resolve("objects"))) {
                repository.create(true);
                StoredConfig config = repository.getConfig();
                config.setString("remote", "origin", "url", RemoteRepository.shown(url));
                config.setString("remote", "origin", "fetch", "+refs/*:refs/*");
                config.setBoolean("remote", "origin", "mirror", true);
                config.save();
            }
            List<RefSpec> specs = new ArrayList<>();
            specs.add(new RefSpec("+refs/heads/*:refs/heads/*"));
            specs.add(new RefSpec("+refs/tags/*:refs/tags/*"));
            pointHead(repository, fetch(repository, url, specs, true));
            if (wanted != null) {
                String target = wanted.startsWith("refs/") ? wanted : "refs/chora/" + wanted;
                fetchWanted(repository, url, new RefSpec("+" + wanted + ":" + target));
            }
        } catch (IOException e) {
            throw new GitException("cannot fetch " + RemoteRepository.shown(url) + ": " + e.getMessage(), e);
        }
    }

    List<RemoteTag> tags(String url) {
        try (Transport transport = Transport.open(new URIish(url))) {
            prepare(transport);
            List<RemoteTag> tags = new ArrayList<>();
            try (FetchConnection connection = transport.openFetch()) {
                for (Ref ref : connection.getRefs()) {
                    ObjectId hash = ref.getObjectId();
                    if (ref.getName().startsWith(Constants.R_TAGS) && hash != null) {
                        ObjectId peeled = ref.getPeeledObjectId();
                        String name = ref.getName().substring(Constants.R_TAGS.length());
                        tags.add(new RemoteTag(name, hash.name(), (peeled == null ? hash : peeled).name()));
                    }
                }
            }
            return tags;
        } catch (IOException | URISyntaxException | RuntimeException e) {
            throw new GitException("cannot reach " + RemoteRepository.shown(url) + ": " + e.getMessage(), e);
        }
    }

    void fetchTags(String url, Path bare, List<String> names) {
        try (Repository repository = new FileRepository(bare.toFile())) {
            repository.create(true);
            StoredConfig config = repository.getConfig();
            config.setString("remote", "origin", "url", RemoteRepository.shown(url));
            config.save();
            try (Transport transport = Transport.open(repository, new URIish(url))) {
                prepare(transport);
                transport.setDepth(1);
                List<RefSpec> specs = new ArrayList<>();
                for (String name : names) {
                    specs.add(new RefSpec("+" + Constants.R_TAGS + name + ":" + Constants.R_TAGS + name));
                }
                transport.fetch(new JGitProgress(progress), specs);
            }
        } catch (IOException | URISyntaxException | RuntimeException e) {
            throw new GitException("cannot fetch " + RemoteRepository.shown(url) + ": " + e.getMessage(), e);
        }
    }

    private void prepare(Transport transport) {
        transport.setTagOpt(TagOpt.NO_TAGS);
        transport.setTimeout(TIMEOUT_SECONDS);
        transport.setCredentialsProvider(new HelperCredentials(git));
    }

    private FetchResult fetch(Repository repository, String url, List<RefSpec> specs, boolean prune) {
        try (Transport transport = Transport.open(repository, new URIish(url))) {
            prepare(transport);
            transport.setRemoveDeletedRefs(prune);
            return transport.fetch(new JGitProgress(progress), specs);
        } catch (IOException | URISyntaxException | RuntimeException e) {
            throw new GitException("cannot fetch " + RemoteRepository.shown(url) + ": " + e.getMessage(), e);
        }
    }

    /** A server may refuse to hand out what no branch or tag holds; the caller then finds that it is missing. */
    private void fetchWanted(Repository repository, String url, RefSpec wanted) {
        try {
            fetch(repository, url, List.of(wanted), false);
        } catch (GitException e) {
            // Told as an unknown revision later, which is what it is for the person.
        }
    }

    private static void pointHead(Repository repository, FetchResult result) throws IOException {
        Ref head = result.getAdvertisedRef(Constants.HEAD);
        if (head == null) {
            pointToMainBranch(repository, result);
            return;
        }
        String target = head.isSymbolic() ? head.getTarget().getName() : branchAt(head, result);
        RefUpdate update = repository.updateRef(Constants.HEAD, target == null);
        if (target != null) {
            update.link(target);
        } else if (head.getObjectId() != null && repository.getObjectDatabase().has(head.getObjectId())) {
            update.setNewObjectId(head.getObjectId());
            update.forceUpdate();
        }
    }

    /** A bundle may hold branches without {@code HEAD}: the person's default branch is tried, then the usual names. */
    private static void pointToMainBranch(Repository repository, FetchResult result) throws IOException {
        String preferred = repository.getConfig().getString("init", null, "defaultBranch");
        String found = null;
        for (String name : new String[] {preferred, "main", "master"}) {
            String full = Constants.R_HEADS + name;
            found = found == null && name != null && result.getAdvertisedRef(full) != null ? full : found;
        }
        for (Ref ref : result.getAdvertisedRefs()) {
            found = found == null && ref.getName().startsWith(Constants.R_HEADS) ? ref.getName() : found;
        }
        if (found != null) {
            repository.updateRef(Constants.HEAD).link(found);
        }
    }

    /** Servers of the old protocol do not say which branch {@code HEAD} is: the usual names are tried first. */
    private static @Nullable String branchAt(Ref head, FetchResult result) {
        String found = null;
        for (Ref ref : result.getAdvertisedRefs()) {
            if (ref.getName().startsWith(Constants.R_HEADS) && ref.getObjectId().equals(head.getObjectId())) {
                if (ref.getName().equals("refs/heads/main") || ref.getName().equals("refs/heads/master")) {
                    return ref.getName();
                }
                found = found == null ? ref.getName() : found;
            }
        }
        return found;
    }
}
