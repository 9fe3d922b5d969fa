package dev.chora.copier.answers;

import dev.chora.jinja.python.PyTuple;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one run by where they come from. What a template sees is all of them, the nearest to the person first:
 * given answers, answers given beforehand, what is known of the template, last answers, the user's defaults.
 */
public final class Answers {
    private final Map<String, @Nullable Object> given = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> beforehand;
    private final Map<String, @Nullable Object> metadata;
    private final Map<String, @Nullable Object> last;
    private final Map<String, @Nullable Object> userDefaults;
    private final Set<String> hidden = new HashSet<>();

    /**
     * Answers before any question.
     *
     * @param beforehand from {@code -d} and {@code --data-file}
     * @param metadata {@code _src_path} and {@code _commit}
     * @param last from the answers file; copied, since answers that no longer fit are dropped
     */
    public Answers(
            Map<String, @Nullable Object> beforehand,
            Map<String, @Nullable Object> metadata,
            Map<String, @Nullable Object> last,
            Map<String, @Nullable Object> userDefaults) {
        this.beforehand = beforehand;
        this.metadata = metadata;
        this.last = new LinkedHashMap<>(last);
        this.userDefaults = userDefaults;
    }

    /** No answers at all, as templates see them before the first question. */
    public static Answers none() {
        return new Answers(Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** The answers to questions; to be written to by whoever asks. */
    public Map<String, @Nullable Object> given() {
        return given;
    }

    public Map<String, @Nullable Object> beforehand() {
        return beforehand;
    }

    /** The last answers that still fit; to be written to by whoever asks. */
    public Map<String, @Nullable Object> last() {
        return last;
    }

    public Map<String, @Nullable Object> userDefaults() {
        return userDefaults;
    }

    /** Names of questions whose {@code when} was false: not remembered. To be written to by whoever asks. */
    public Set<String> hidden() {
        return hidden;
    }

    /** All of them by name, in Copier's order: the farthest from the person first, the nearest one's value. */
    public Map<String, @Nullable Object> combined() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.putAll(userDefaults);
        all.putAll(last);
        all.putAll(metadata);
        all.putAll(beforehand);
        all.putAll(given);
        return all;
    }

    /**
     * What the answers file remembers: where the template is, then the answers to its questions, without those of hidden
     * and secret ones and without values that YAML cannot hold.
     *
     * @param url for {@code _src_path}
     * @param commit for {@code _commit}; null outside git
     */
    public Map<String, @Nullable Object> remembered(
            String url, @Nullable String commit, Set<String> questions, Set<String> secret) {
        Map<String, @Nullable Object> remembered = new LinkedHashMap<>();
        if (commit != null) {
            remembered.put("_commit", commit);
        }
        remembered.put("_src_path", url);
        for (Map.Entry<String, @Nullable Object> answer : combined().entrySet()) {
            String name = answer.getKey();
            if (questions.contains(name)
                    && !name.startsWith("_")
                    && !hidden.contains(name)
                    && !secret.contains(name)
                    && isPlain(answer.getValue())) {
                remembered.put(name, answer.getValue());
            }
        }
        return remembered;
    }

    /**
     * Whether the answers file can hold a value and give it back. Copier asks for JSON types and so forgets dates, which
     * YAML has.
     */
    private static boolean isPlain(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Number
                || (value instanceof List && !(value instanceof PyTuple))
                || value instanceof Map
                || value instanceof dev.chora.jinja.python.date.PyDate
                || value instanceof dev.chora.jinja.python.date.PyDateTime;
    }
}
