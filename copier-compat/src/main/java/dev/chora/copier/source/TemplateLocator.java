package dev.chora.copier.source;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.git.GitException;
import dev.chora.copier.git.GitFolders;
import dev.chora.copier.git.GitRepository;
import dev.chora.copier.git.GitSettings;
import dev.chora.copier.git.Revisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds templates of every kind: folders, repositories on this machine, remote ones through a cache, bundles, and the
 * templates that ship with the program.
 */
public final class TemplateLocator implements TemplateSource {
    static final String HEAD = "HEAD";

    private final Map<String, String> environment;
    private final BundledTemplates shipped;

    /** Addresses that were fetched since this was made: an update looks at two versions of one template. */
    private final Set<String> fetched = new HashSet<>();

    /** @param environment variables that say where the cache, the home folder and the git program are */
    public TemplateLocator(Map<String, String> environment, BundledTemplates shipped) {
        this.environment = environment;
        this.shipped = shipped;
    }

    @Override
    public LocatedTemplate locate(String source, @Nullable String ref, SourceOptions options) {
        try {
            return locate(source, ref, options, new AddressReader(home(), options.relativeTo()).read(source));
        } catch (GitException e) {
            throw Failures.of(source, e);
        }
    }

    @Override
    public List<String> versions(String source, SourceOptions options) {
        try {
            Address address = new AddressReader(home(), options.relativeTo()).read(source);
            if (address instanceof Address.Shipped template) {
                return NewestTag.sorted(shipped.versions(template.name()), options.prereleases());
            }
            if (address instanceof Address.Bundle bundle) {
                Path folder = BundleReader.unpack(bundle.file(), environment);
                try {
                    return tags(open(folder), options);
                } finally {
                    TemporaryFolders.delete(folder);
                }
            }
            return NewestTag.sorted(tags(address, options), options.prereleases());
        } catch (GitException e) {
            throw Failures.of(source, e);
        }
    }

    private static List<String> tags(GitRepository repository, SourceOptions options) {
        return NewestTag.sorted(repository.tags().keySet(), options.prereleases());
    }

    private Collection<String> tags(Address address, SourceOptions options) {
        if (address instanceof Address.Local local) {
            return GitRepository.open(local.folders()).tags().keySet();
        }
        if (!(address instanceof Address.Remote remote)) {
            return List.of();
        }
        String url = remote.url();
        String rewritten = GitSettings.of(environment).rewritten(url);
        if (!rewritten.equals(url)
                && new AddressReader(home(), List.of()).read(rewritten) instanceof Address.Local there) {
            return GitRepository.open(there.folders()).tags().keySet();
        }
        return url.contains(":") ? new MirrorCache(environment, options.events(), fetched).tags(url) : List.of();
    }

    private LocatedTemplate locate(String source, @Nullable String ref, SourceOptions options, Address address) {
        if (address instanceof Address.Folder folder) {
            return folder(source, folder.path());
        }
        if (address instanceof Address.Local local) {
            return local(source, ref, local, options);
        }
        if (address instanceof Address.Bundle bundle) {
            Path folder = BundleReader.unpack(bundle.file(), environment);
            try {
                return commit(source, ref, open(folder), bundle.file().toString(), options, folder);
            } catch (RuntimeException e) {
                TemporaryFolders.delete(folder);
                throw e;
            }
        }
        if (address instanceof Address.Remote remote) {
            return remote(source, ref, remote.url(), options);
        }
        return shipped(source, ((Address.Shipped) address).name(), ref, options);
    }

    private @Nullable String home() {
        String home = environment.get("HOME");
        return home == null || home.isEmpty() ? System.getProperty("user.home") : home;
    }

    private static LocatedTemplate folder(String source, Path path) {
        if (!Files.isDirectory(path)) {
            String what =
                    Files.exists(path) ? path + " is neither a folder nor a git bundle" : path + " does not exist";
            throw new CopierException(
                    ErrorKind.TEMPLATE_NOT_FOUND,
                    "There is no template at " + source + ": " + what,
                    "Give a folder, a git address (https://…, git@…, gh:owner/name) or a git bundle; put git+ in front of a"
                            + " git address that does not look like one.");
        }
        try {
            return new FolderTemplate(source, path.toRealPath(), null, false);
        } catch (IOException e) {
            throw new CopierException(
                    ErrorKind.TEMPLATE_NOT_FOUND,
                    "Cannot read the template " + path + ": " + e.getMessage(),
                    null,
                    null,
                    e);
        }
    }

    private LocatedTemplate local(String source, @Nullable String ref, Address.Local local, SourceOptions options) {
        GitRepository repository = GitRepository.open(local.folders());
        if (local.folders().shallow()) {
            options.events()
                    .warning("The template " + source
                            + " is a shallow clone: versions before its first commit are not known.");
        }
        Path workTree = local.folders().workTree();
        String origin = (workTree == null ? local.folders().gitFolder() : workTree).toString();
        String chosen = chosen(ref, repository, options);
        if (chosen.equals(HEAD) && local.drafts() && workTree != null) {
            Draft draft = Draft.of(repository, workTree, environment);
            if (draft != null) {
                options.events().warning("Uncommitted changes of the template " + source + " are included.");
                return template(
                        source, HEAD, draft.repository(), draft.commit(), origin, options, draft.folder(), true);
            }
        }
        return commit(source, chosen, repository, origin, options, null);
    }

    /** An address that git's configuration sends to this machine is read here, without a clone. */
    private LocatedTemplate remote(String source, @Nullable String ref, String url, SourceOptions options) {
        String rewritten = GitSettings.of(environment).rewritten(url);
        if (!rewritten.equals(url)) {
            Address there = new AddressReader(home(), List.of()).read(rewritten);
            if (there instanceof Address.Local local) {
                return local(source, ref, new Address.Local(local.folders(), false), options);
            }
        }
        if (!url.contains(":")) {
            throw new CopierException(
                    ErrorKind.TEMPLATE_NOT_FOUND, "There is no git repository at " + source, "Look at the path again.");
        }
        Mirror mirror = new MirrorCache(environment, options.events(), fetched).find(url, ref, options.prereleases());
        return commit(source, mirror.ref(), open(mirror.folder()), url, options, null);
    }

    private LocatedTemplate shipped(String source, String name, @Nullable String ref, SourceOptions options) {
        List<String> versions = new ArrayList<>(shipped.versions(name));
        Collections.sort(versions);
        String chosen = ref == null || ref.equals(HEAD) ? NewestTag.of(versions, options.prereleases()) : ref;
        if (chosen == null || !versions.contains(chosen)) {
            throw new CopierException(
                    ErrorKind.TEMPLATE_NOT_FOUND,
                    versions.isEmpty()
                            ? "No template of the name " + name + " ships with this program"
                            : "The template " + source + " has no version " + chosen,
                    versions.isEmpty() ? null : "It has " + String.join(", ", versions) + ".");
        }
        return new FolderTemplate(source, shipped.folder(name, chosen), chosen, shipped.trusted());
    }

    private static GitRepository open(Path folder) {
        GitFolders folders = GitFolders.of(folder);
        if (folders == null) {
            throw new GitException(folder + " is no git repository");
        }
        return GitRepository.open(folders);
    }

    private static String chosen(@Nullable String ref, GitRepository repository, SourceOptions options) {
        if (ref != null) {
            return ref;
        }
        String newest = NewestTag.of(repository.tags().keySet(), options.prereleases());
        if (newest == null) {
            options.events().warning("The template has no version tags, so its newest commit is used.");
        }
        return newest == null ? HEAD : newest;
    }

    private LocatedTemplate commit(
            String source,
            @Nullable String ref,
            GitRepository repository,
            String origin,
            SourceOptions options,
            @Nullable Path temporary) {
        String chosen = chosen(ref, repository, options);
        String commit = new Revisions(repository).commit(chosen);
        if (commit == null) {
            String newest = NewestTag.of(repository.tags().keySet(), options.prereleases());
            throw new CopierException(
                    ErrorKind.SOURCE,
                    "The template " + source + " has no tag, branch or commit " + chosen,
                    chosen.equals(HEAD)
                            ? "Commit something to the template first."
                            : newest == null ? null : "Its newest version is " + newest + ".");
        }
        return template(source, chosen, repository, commit, origin, options, temporary, false);
    }

    private LocatedTemplate template(
            String source,
            String ref,
            GitRepository repository,
            String commit,
            String origin,
            SourceOptions options,
            @Nullable Path temporary,
            boolean draft) {
        Checkout checkout = new Checkout(environment, options.events(), origin, fetched);
        return new GitTemplate(source, ref, repository, commit, draft, checkout, temporary);
    }
}
