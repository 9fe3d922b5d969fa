package dev.chora.jinja.slug;

import dev.chora.jinja.Evaluation;
import dev.chora.jinja.regex.PyRegex;
import dev.chora.jinja.regex.Scan;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code slugify(text)} as python-slugify 8 and 9 do it by default. */
public final class Slugify {
    private static final String DASH = "-";

    private final SlugOptions options;
    private final @Nullable Evaluation evaluation;

    private Slugify(SlugOptions options, @Nullable Evaluation evaluation) {
        this.options = options;
        this.evaluation = evaluation;
    }

    /**
     * Makes a slug.
     *
     * @param evaluation what pays for a pattern of the options; null when the program itself asks
     */
    public static String slug(String text, SlugOptions options, @Nullable Evaluation evaluation) {
        return new Slugify(options, evaluation).slug(text);
    }

    private String slug(String given) {
        String text = replaceAll(given);
        text = substitute("[']+", text, DASH);
        Normalizer.Form form = options.allowUnicode() ? Normalizer.Form.NFKC : Normalizer.Form.NFKD;
        text = Normalizer.normalize(text, form);
        if (!options.allowUnicode()) {
            text = new Transliteration().ascii(text);
        }
        text = Normalizer.normalize(references(text), form);
        if (options.lowercase()) {
            text = text.toLowerCase(Locale.ROOT);
        }
        text = substitute("[']+", text, "");
        text = substitute("(?<=\\d),(?=\\d)", text, "");
        text = substitute(pattern(), text, DASH);
        text = strip(substitute("-{2,}", text, DASH), DASH);
        text = replaceAll(withoutStopwords(text));
        if (options.maxLength() > 0) {
            text = truncate(text);
        }
        return text.replace(DASH, options.separator());
    }

    private String pattern() {
        String own = options.regexPattern();
        if (own != null && !own.isEmpty()) {
            return own;
        }
        return options.allowUnicode() ? "[\\W_]+" : "[^-a-zA-Z0-9]+";
    }

    private String substitute(String pattern, String text, String replacement) {
        return PyRegex.compile(pattern, 0).substitute(text, replacement, evaluation);
    }

    private String replaceAll(String text) {
        String replaced = text;
        for (Map.Entry<String, String> pair : options.replacements()) {
            replaced = replaced.replace(pair.getKey(), pair.getValue());
        }
        return replaced;
    }

    private String references(String text) {
        String decoded = text;
        if (options.entities() && decoded.indexOf('&') >= 0) {
            decoded = named(decoded);
        }
        if (options.decimal()) {
            decoded = numbered(decoded, "&#(\\d+);", 10);
        }
        return options.hexadecimal() ? numbered(decoded, "&#x([\\da-fA-F]+);", 16) : decoded;
    }

    private String named(String text) {
        HtmlEntities entities = new HtmlEntities();
        Scan scan = PyRegex.compile("&(\\w+);", 0).scan(text, evaluation);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        while (scan.next()) {
            Integer character = entities.codePoint(String.valueOf(scan.group(1)));
            if (character != null) {
                out.append(text, copied, scan.start()).appendCodePoint(character);
                copied = scan.end();
            }
        }
        return out.append(text.substring(copied)).toString();
    }

    /** All references of one kind, or none when one of them is no character. */
    private String numbered(String text, String pattern, int radix) {
        Scan scan = PyRegex.compile(pattern, 0).scan(text, evaluation);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        while (scan.next()) {
            String digits = String.valueOf(scan.group(1));
            int character = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits, radix);
            if (character > Character.MAX_CODE_POINT) {
                return text;
            }
            out.append(text, copied, scan.start()).appendCodePoint(character);
            copied = scan.end();
        }
        return out.append(text.substring(copied)).toString();
    }

    private String withoutStopwords(String text) {
        if (options.stopwords().isEmpty()) {
            return text;
        }
        List<String> excluded = new ArrayList<>();
        for (String word : options.stopwords()) {
            excluded.add(options.lowercase() ? word.toLowerCase(Locale.ROOT) : word);
        }
        List<String> kept = new ArrayList<>();
        for (String word : text.split(DASH, -1)) {
            if (!excluded.contains(word)) {
                kept.add(word);
            }
        }
        return String.join(DASH, kept);
    }

    private String truncate(String slug) {
        String text = strip(slug, DASH);
        int most = options.maxLength();
        if (text.length() < most) {
            return text;
        }
        String cut = text.substring(0, Math.min(most, text.length()));
        if (!options.wordBoundary()) {
            return strip(cut, DASH);
        }
        if (!text.contains(DASH)) {
            return cut;
        }
        StringBuilder kept = new StringBuilder();
        for (String word : text.split(DASH, -1)) {
            if (word.isEmpty()) {
                continue;
            }
            int length = kept.length() + word.length();
            if (length < most) {
                kept.append(word).append(DASH);
            } else if (length == most) {
                kept.append(word);
                break;
            } else if (options.saveOrder()) {
                break;
            }
        }
        return strip(kept.length() == 0 ? cut : kept.toString(), DASH);
    }

    private static String strip(String text, String edge) {
        int start = 0;
        int end = text.length();
        while (start < end && text.startsWith(edge, start)) {
            start++;
        }
        while (end > start && text.startsWith(edge, end - 1)) {
            end--;
        }
        return text.substring(start, end);
    }
}
