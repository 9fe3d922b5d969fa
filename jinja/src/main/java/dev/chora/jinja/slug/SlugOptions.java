package dev.chora.jinja.slug;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@code slugify}, named as python-slugify names them.
 *
 * @param entities whether named references are read
 * @param decimal whether decimal references are read
 * @param hexadecimal whether hexadecimal references are read
 * @param maxLength longest slug; 0 for no limit
 * @param wordBoundary whether only whole words are kept when the slug is cut
 * @param separator what stands between words
 * @param saveOrder whether a cut keeps to the order of the words instead of taking later, shorter ones
 * @param stopwords words left out
 * @param regexPattern what is replaced by a separator, in Python's syntax; null for everything but letters and digits
 * @param lowercase whether the slug is in lower case
 * @param replacements texts replaced before and after, in order
 * @param allowUnicode whether letters of other scripts stay as they are
 */
public record SlugOptions(
        boolean entities,
        boolean decimal,
        boolean hexadecimal,
        int maxLength,
        boolean wordBoundary,
        String separator,
        boolean saveOrder,
        List<String> stopwords,
        @Nullable String regexPattern,
        boolean lowercase,
        List<Map.Entry<String, String>> replacements,
        boolean allowUnicode) {

    /** The defaults of {@code slugify(text)}. */
    public static final SlugOptions DEFAULT =
            new SlugOptions(true, true, true, 0, false, "-", false, List.of(), null, true, List.of(), false);
}
