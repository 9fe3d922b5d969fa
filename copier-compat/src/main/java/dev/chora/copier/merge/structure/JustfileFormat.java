package dev.chora.copier.merge.structure;

import org.jspecify.annotations.Nullable;

/** Justfiles: recipes, variables, settings, aliases and imports, each there once. */
final class JustfileFormat extends ParsedFormat {
    @Override
    public String name() {
        return "justfile";
    }

    @Override
    @Nullable
    Block read(String text) {
        try {
            return new JustfileReader(text).read();
        } catch (MalformedException wrong) {
            return null;
        }
    }
}
