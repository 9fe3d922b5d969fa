package dev.chora.jinja.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML 1.1 as {@code yaml.safe_load} does. This module has no reader of its own; an environment gets one from the
 * program that embeds it.
 */
public interface YamlReader {
    /**
     * Reads one document, as {@code yaml.safe_load}.
     *
     * @return a value of {@link dev.chora.jinja.python}; null for an empty document
     * @throws dev.chora.jinja.TemplateException of kind {@code YAML_ERROR} when the text is no YAML, or has more than
     *     one document
     */
    @Nullable
    Object read(String text);

    /**
     * Reads all documents, as {@code yaml.safe_load_all}.
     *
     * @throws dev.chora.jinja.TemplateException of kind {@code YAML_ERROR}
     */
    List<@Nullable Object> readAll(String text);
}
