package dev.chora.jinja.slug;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.jinja.recorded.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Slugs are those that python-slugify made, for the scripts that the transliteration covers. */
class RecordedSlugTest {
    private static final Pattern NOT_COVERED = Pattern.compile("\\p{IsHan}");

    @Test
    void slugsAsPython() {
        List<Recording> covered = Recording.read("slug.jsonl").stream()
                .filter(recording ->
                        !NOT_COVERED.matcher(recording.text("text")).find()
                                || ((Map<?, ?>) recording.get("options")).containsKey("allow_unicode"))
                .toList();
        assertThat(Recording.differences(
                        covered,
                        recording -> Slugify.slug(
                                recording.text("text"), options((Map<?, ?>) recording.get("options")), null)))
                .isEmpty();
    }

    private static SlugOptions options(Map<?, ?> given) {
        List<String> stopwords = new ArrayList<>();
        if (given.get("stopwords") instanceof List<?> words) {
            words.forEach(word -> stopwords.add((String) word));
        }
        List<Map.Entry<String, String>> replacements = new ArrayList<>();
        if (given.get("replacements") instanceof List<?> pairs) {
            pairs.forEach(pair ->
                    replacements.add(Map.entry((String) ((List<?>) pair).get(0), (String) ((List<?>) pair).get(1))));
        }
        return new SlugOptions(
                !Boolean.FALSE.equals(given.get("entities")),
                !Boolean.FALSE.equals(given.get("decimal")),
                !Boolean.FALSE.equals(given.get("hexadecimal")),
                given.get("max_length") instanceof Long length ? length.intValue() : 0,
                given.get("word_boundary") != null,
                given.get("separator") instanceof String separator ? separator : "-",
                given.get("save_order") != null,
                stopwords,
                (String) given.get("regex_pattern"),
                !Boolean.FALSE.equals(given.get("lowercase")),
                replacements,
                given.get("allow_unicode") != null);
    }
}
