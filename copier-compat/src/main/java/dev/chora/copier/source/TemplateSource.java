package dev.chora.copier.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds templates. */
public interface TemplateSource {
    /**
     * Finds one version of a template.
     *
     * @param source a folder, a git URL, {@code gh:owner/name}, {@code gl:owner/name}, a git bundle, or {@code chora:name}
     * @param ref tag, branch, commit or {@code HEAD}; null for the newest version by PEP 440, and {@code HEAD} when there
     *     is none. Templates that are not kept in git ignore it, as they do in Copier. {@code :current:} is not known
     *     here: the caller knows the project and gives the commit of its answers file
     * @throws dev.chora.copier.CopierException when there is no template there or it has no such version
     */
    LocatedTemplate locate(String source, @Nullable String ref, SourceOptions options);

    /**
     * The versions of a template, newest first; empty for one that has none, such as a plain folder.
     *
     * @return tags, or the versions of a template that ships with the program; prereleases only if the options want them
     * @throws dev.chora.copier.CopierException when there is no template there
     */
    default List<String> versions(String source, SourceOptions options) {
        return List.of();
    }
}
