package dev.chora.copier.merge.structure;

import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;

/** TOML 1.0: tables, entries, and the entries of arrays and inline tables. */
final class TomlFormat extends ParsedFormat {
    @Override
    public String name() {
        return "TOML";
    }

    @Override
    @Nullable
    Block read(String text) {
        if (Toml.parse(text).hasErrors()) {
            return null;
        }
        try {
            return new TomlReader(text).read();
        } catch (MalformedException wrong) {
            return null;
        }
    }
}
