package dev.chora.copier.merge.structure;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/** YAML, block style and flow style, Compose files among it. A key that is there twice is malformed. */
final class YamlFormat extends ParsedFormat {
    @Override
    public String name() {
        return "YAML";
    }

    @Override
    @Nullable
    Block read(String text) {
        try {
            return new YamlReader(text).read();
        } catch (MalformedException | YAMLException wrong) {
            return null;
        }
    }
}
