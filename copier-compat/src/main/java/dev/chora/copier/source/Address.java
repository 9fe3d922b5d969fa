package dev.chora.copier.source;

import dev.chora.copier.git.GitFolders;
import java.nio.file.Path;

/** What a template's source turned out to be. */
sealed interface Address {
    /** A folder that is not kept in git, or is not there at all. */
    record Folder(Path path) implements Address {}

    /**
     * A repository on this machine.
     *
     * @param drafts whether uncommitted changes count when {@code HEAD} is asked for: they do for a path, not for a URL
     */
    record Local(GitFolders folders, boolean drafts) implements Address {}

    /** A file made by {@code git bundle}. */
    record Bundle(Path file) implements Address {}

    /** A repository that has to be fetched. */
    record Remote(String url) implements Address {}

    /** A template that ships with the program. */
    record Shipped(String name) implements Address {}
}
