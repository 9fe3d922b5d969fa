package dev.chora.copier.merge.structure;

import org.jspecify.annotations.Nullable;

/** Dockerfiles: stages, their instructions, and the continued lines of one instruction. */
final class DockerfileFormat extends ParsedFormat {
    @Override
    public String name() {
        return "Dockerfile";
    }

    @Override
    @Nullable
    Block read(String text) {
        try {
            return new DockerfileReader(text).read();
        } catch (MalformedException wrong) {
            return null;
        }
    }
}
