package dev.chora.copier.yaml;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.yaml.YamlReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reader behind the filters {@code from_yaml} and {@code from_yaml_all}. */
public final class SafeYaml implements YamlReader {
    @Override
    public @Nullable Object read(String text) {
        try {
            return YamlText.load(text);
        } catch (YamlFailure failure) {
            throw translate(failure);
        }
    }

    @Override
    public List<@Nullable Object> readAll(String text) {
        try {
            return YamlText.loadAll(text, null);
        } catch (YamlFailure failure) {
            throw translate(failure);
        }
    }

    private static TemplateException translate(YamlFailure failure) {
        return new TemplateException(
                ErrorKind.YAML_ERROR,
                failure.getMessage() + ", line " + failure.line() + ", column " + failure.column());
    }
}
