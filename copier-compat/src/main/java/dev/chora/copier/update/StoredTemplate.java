package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.version.Version;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A version of a template that can no longer be had; only what it made is known. */
record StoredTemplate(String url, String commit, @Nullable Version version) implements LocatedTemplate {
    @Override
    public boolean git() {
        return true;
    }

    @Override
    public String ref() {
        return commit;
    }

    @Override
    public @Nullable String commitHash() {
        return null;
    }

    @Override
    public boolean draft() {
        return false;
    }

    @Override
    public Path root() {
        throw new CopierException(ErrorKind.SOURCE, "Version " + commit + " of the template cannot be had: " + url);
    }

    @Override
    public @Nullable Boolean executable(String path) {
        return null;
    }

    @Override
    public void close() {}
}
