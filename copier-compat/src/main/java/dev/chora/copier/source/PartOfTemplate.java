package dev.chora.copier.source;

import dev.chora.copier.version.Version;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A template of which one folder becomes the project, although it does not say so itself.
 *
 * @param whole the template as it is
 * @param subdirectory the folder, relative to its root
 */
public record PartOfTemplate(LocatedTemplate whole, String subdirectory) implements LocatedTemplate {
    /** The same for every version of every template that a source finds. */
    public static TemplateSource source(TemplateSource source, String subdirectory) {
        return new TemplateSource() {
            @Override
            public LocatedTemplate locate(String address, @Nullable String ref, SourceOptions options) {
                return new PartOfTemplate(source.locate(address, ref, options), subdirectory);
            }

            @Override
            public List<String> versions(String address, SourceOptions options) {
                return source.versions(address, options);
            }
        };
    }

    @Override
    public String url() {
        return whole.url();
    }

    @Override
    public boolean git() {
        return whole.git();
    }

    @Override
    public @Nullable String ref() {
        return whole.ref();
    }

    @Override
    public @Nullable String commit() {
        return whole.commit();
    }

    @Override
    public @Nullable String commitHash() {
        return whole.commitHash();
    }

    @Override
    public @Nullable Version version() {
        return whole.version();
    }

    @Override
    public boolean draft() {
        return whole.draft();
    }

    @Override
    public boolean trusted() {
        return whole.trusted();
    }

    @Override
    public Path root() {
        return whole.root();
    }

    @Override
    public @Nullable Boolean executable(String path) {
        return whole.executable(path);
    }

    @Override
    public void close() {
        whole.close();
    }
}
