package dev.chora.copier.source;

import dev.chora.copier.Events;
import dev.chora.copier.git.ConvertedCheckout;
import dev.chora.copier.git.GitException;
import dev.chora.copier.git.GitFolders;
import dev.chora.copier.git.GitRepository;
import dev.chora.copier.git.GitSettings;
import dev.chora.copier.git.ModuleFile;
import dev.chora.copier.git.TreeFile;
import dev.chora.copier.git.TreeListing;
import dev.chora.copier.git.TreeWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills the folders of submodules, and of theirs. They come from the same cache of clones as templates; one on this
 * machine is refused unless git's {@code protocol.file.allow} permits it, as git does since 2.38.
 */
final class Submodules {
    private static final int MAX_DEPTH = 10;

    private final Map<String, String> environment;
    private final Events events;
    private final Set<String> fetched;

    Submodules(Map<String, String> environment, Events events, Set<String> fetched) {
        this.fetched = fetched;
        this.environment = environment;
        this.events = events;
    }

    void layOut(GitRepository repository, TreeListing listing, String origin, Path root) {
        layOut(repository, listing, origin, root, 0);
    }

    private void layOut(GitRepository repository, TreeListing listing, String origin, Path root, int depth) {
        if (depth == MAX_DEPTH) {
            throw new GitException("submodules lie more than " + MAX_DEPTH + " deep in each other");
        }
        Map<String, String> addresses = ModuleFile.addresses(repository, listing);
        for (TreeFile file : listing.files()) {
            if (!file.submodule()) {
                continue;
            }
            String address = addresses.get(file.path());
            if (address == null) {
                throw new GitException("the submodule " + file.path() + " has no address in .gitmodules");
            }
            String url = ModuleFile.resolve(address, origin);
            GitRepository module = open(url, file);
            TreeListing inside =
                    TreeListing.of(module, module.commit(file.hash()).tree());
            Path folder = root.resolve(file.path());
            if (inside.converted() || LineEnds.converted(environment)) {
                new ConvertedCheckout(environment).write(module, file.hash(), inside, folder);
            } else {
                new TreeWriter(module, folder).write(inside);
            }
            layOut(module, inside, url, folder, depth + 1);
        }
    }

    private GitRepository open(String url, TreeFile file) {
        GitSettings settings = GitSettings.of(environment);
        Address address = new AddressReader(null, List.of()).read(settings.rewritten(url));
        Path folder;
        if (address instanceof Address.Local local) {
            if (!settings.allowsLocalSubmodules()) {
                throw new GitException("the submodule " + file.path() + " comes from this machine (" + url
                        + "), which git forbids unless protocol.file.allow is set to always");
            }
            folder = local.folders().gitFolder();
        } else if (address instanceof Address.Remote remote) {
            folder = new MirrorCache(environment, events, fetched).fetch(remote.url(), file.hash());
        } else {
            throw new GitException("the submodule " + file.path() + " is not found at " + url);
        }
        GitFolders folders = Files.isDirectory(folder) ? GitFolders.of(folder) : null;
        GitRepository module = folders == null ? null : GitRepository.open(folders);
        if (module == null || module.commitOf(file.hash()) == null) {
            throw new GitException("the submodule " + file.path() + " has no commit " + file.hash() + " at " + url);
        }
        return module;
    }
}
