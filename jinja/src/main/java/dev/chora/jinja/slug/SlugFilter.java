package dev.chora.jinja.slug;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filter {@code slugify} of cookiecutter's SlugifyExtension and of the packages that follow it. */
public final class SlugFilter implements Filter {
    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("slugify", "value")
                .with("entities", true)
                .with("decimal", true)
                .with("hexadecimal", true)
                .with("max_length", 0L)
                .with("word_boundary", false)
                .with("separator", "-")
                .with("save_order", false)
                .with("stopwords", null)
                .with("regex_pattern", null)
                .with("lowercase", true)
                .with("replacements", null)
                .with("allow_unicode", false)
                .bind(arguments.prepend(value));
        SlugOptions options = new SlugOptions(
                Py.truth(values[1]),
                Py.truth(values[2]),
                Py.truth(values[3]),
                maxLength(values[4]),
                Py.truth(values[5]),
                text(values[6], "separator"),
                Py.truth(values[7]),
                words(values[8]),
                values[9] == null ? null : text(values[9], "regex_pattern"),
                Py.truth(values[10]),
                replacements(values[11]),
                Py.truth(values[12]));
        return Slugify.slug(text(values[0], "text"), options, evaluation);
    }

    private static int maxLength(@Nullable Object value) {
        if (!Py.isNumber(value)) {
            throw TemplateException.typeError(
                    "'>' not supported between instances of '" + Py.typeName(value) + "' and 'int'");
        }
        return (int) Math.max(0, Math.min(Py.index(value), Integer.MAX_VALUE));
    }

    private static String text(@Nullable Object value, String name) {
        if (value instanceof PyBytes bytes) {
            return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
        }
        if (value == null || !Py.isString(value)) {
            throw TemplateException.typeError(name + " must be str, bytes or bytearray, not " + Py.typeName(value));
        }
        return Py.text(value);
    }

    private static List<String> words(@Nullable Object value) {
        List<String> words = new ArrayList<>();
        if (value != null) {
            for (Object word : Py.list(value)) {
                words.add(text(word, "a stopword"));
            }
        }
        return words;
    }

    private static List<Map.Entry<String, String>> replacements(@Nullable Object value) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        if (Py.truth(value)) {
            for (Object item : Py.list(value)) {
                List<@Nullable Object> pair = Py.list(item);
                if (pair.size() != 2) {
                    throw TemplateException.valueError("a replacement needs two texts, not " + pair.size());
                }
                pairs.add(Map.entry(text(pair.get(0), "a replacement"), text(pair.get(1), "a replacement")));
            }
        }
        return pairs;
    }
}
