package dev.chora.copier;

import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.version.Version;
import java.nio.file.Path;

/** A template under another name. */
record NamedTemplate(String url, LocatedTemplate template) implements LocatedTemplate {
    @Override
    public boolean git() {
        return template.git();
    }

    @Override
    public String ref() {
        return template.ref();
    }

    @Override
    public String commit() {
        return template.commit();
    }

    @Override
    public String commitHash() {
        return template.commitHash();
    }

    @Override
    public Version version() {
        return template.version();
    }

    @Override
    public boolean draft() {
        return template.draft();
    }

    @Override
    public Path root() {
        return template.root();
    }

    @Override
    public Boolean executable(String path) {
        return template.executable(path);
    }

    @Override
    public void close() {
        template.close();
    }
}
