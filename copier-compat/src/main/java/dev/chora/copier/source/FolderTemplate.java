package dev.chora.copier.source;

import dev.chora.copier.version.Version;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A template that is a plain folder, or one that ships with the program and so has a version but no git.
 *
 * @param ref the version of a shipped template, null for a plain folder
 * @param trusted whether the program vouches for it
 */
record FolderTemplate(String url, Path root, @Nullable String ref, boolean trusted) implements LocatedTemplate {
    @Override
    public boolean git() {
        return false;
    }

    /** The version of a shipped template, so that its projects remember what they were made from. */
    @Override
    public @Nullable String commit() {
        return ref;
    }

    @Override
    public @Nullable String commitHash() {
        return null;
    }

    @Override
    public @Nullable Version version() {
        return ref == null ? null : Version.parse(ref);
    }

    @Override
    public boolean draft() {
        return false;
    }

    @Override
    public @Nullable Boolean executable(String path) {
        return null;
    }

    @Override
    public void close() {
        // The folder is not ours.
    }
}
