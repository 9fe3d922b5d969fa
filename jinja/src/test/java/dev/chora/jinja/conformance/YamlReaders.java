package dev.chora.jinja.conformance;

import dev.chora.jinja.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Finds the YAML reader of the product, which lives in a module above this one. */
final class YamlReaders {
    private static final String PRODUCT = "dev.chora.copier.yaml.SafeYaml";

    private YamlReaders() {}

    /** The reader; null when only this module is on the class path. */
    static @Nullable YamlReader find() {
        try {
            return (YamlReader) Class.forName(PRODUCT).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException absent) {
            return null;
        }
    }
}
