package dev.chora.jinja.yaml;

import dev.chora.jinja.TemplateException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value as YAML, byte for byte as PyYAML 6's {@code yaml.dump} and {@code yaml.safe_dump}.
 *
 * <pre>{@code
 * String text = YamlDumper.dump(values, YamlOptions.SAFE_DUMP.withUnicode(true).withSortedKeys(false));
 * }</pre>
 */
public final class YamlDumper {
    private YamlDumper() {}

    /**
     * Writes one document.
     *
     * @param value a value of {@link dev.chora.jinja.python}, or a Java collection of such
     * @throws TemplateException of kind {@code YAML_ERROR} or {@code TYPE_ERROR} for a value that PyYAML cannot write
     */
    public static String dump(@Nullable Object value, YamlOptions options) {
        YamlNode node = new Representer(options).represent(value);
        return new YamlEmitter(options).document(node);
    }
}
