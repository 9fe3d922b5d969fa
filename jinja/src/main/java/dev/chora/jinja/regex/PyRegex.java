package dev.chora.jinja.regex;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Guard;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of Python 3.11's {@code re}, compiled.
 *
 * <p>Groups have Python's numbers. What cannot be said in Java (a condition on a group that has not ended, a
 * back-reference inside of a look-behind) is refused with an error of kind {@link ErrorKind#REGEX_ERROR}.
 */
public final class PyRegex {
    private static final int MOST_CACHED = 256;
    private static final int CHARACTERS_PER_STEP = 100;
    private static final Map<String, PyRegex> CACHE = new ConcurrentHashMap<>();

    private final String java;
    private final int javaFlags;
    private final Pattern pattern;
    private final GroupTable groups;
    private volatile @Nullable Pattern advancing;

    private PyRegex(String python, int flags) {
        PatternTranslator translator = new PatternTranslator(python, flags);
        this.java = translator.translate().java();
        this.groups = translator.groups;
        this.javaFlags = javaFlags(translator.flags());
        this.pattern = compileJava(java);
    }

    /**
     * Compiles a pattern, or finds it among those compiled lately.
     *
     * @param flags constants of {@link RegexFlags}, or 0
     * @throws TemplateException of kind {@link ErrorKind#REGEX_ERROR} with Python's message and position
     */
    public static PyRegex compile(String python, int flags) {
        String key = flags + ":" + python;
        PyRegex known = CACHE.get(key);
        if (known != null) {
            return known;
        }
        PyRegex compiled = new PyRegex(python, flags);
        if (CACHE.size() >= MOST_CACHED) {
            CACHE.clear();
        }
        CACHE.put(key, compiled);
        return compiled;
    }

    private static int javaFlags(int flags) {
        if ((flags & RegexFlags.IGNORECASE) == 0) {
            return 0;
        }
        return (flags & RegexFlags.ASCII) == 0
                ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
                : Pattern.CASE_INSENSITIVE;
    }

    private Pattern compileJava(String text) {
        try {
            return Pattern.compile(text, javaFlags);
        } catch (PatternSyntaxException notExpressible) {
            throw new TemplateException(
                    ErrorKind.REGEX_ERROR,
                    "this pattern is right in Python but cannot be run here: " + notExpressible.getDescription());
        } catch (StackOverflowError deep) {
            throw new TemplateException(ErrorKind.RECURSION_ERROR, "maximum recursion depth exceeded in a pattern");
        }
    }

    /** The same pattern, refusing an empty match where the search starts. */
    Pattern advancing() {
        Pattern known = advancing;
        if (known == null) {
            known = compileJava("(?:" + java + ")(?!\\G)");
            advancing = known;
        }
        return known;
    }

    Pattern pattern() {
        return pattern;
    }

    /** Number of groups, without the whole match. */
    public int groupCount() {
        return groups.count() - 1;
    }

    /** Number of a named group; -1 when there is none. */
    public int groupNamed(String name) {
        Integer group = groups.names().get(name);
        return group == null ? -1 : group;
    }

    int javaGroup(int group) {
        return group == 0 ? 0 : groups.javaNumber(group);
    }

    /**
     * The matches in a text, one after the other.
     *
     * @param evaluation what pays for the search; null when the program itself asks
     */
    public Scan scan(String text, @Nullable Evaluation evaluation) {
        return new Scan(this, text, evaluation);
    }

    /**
     * {@code re.sub}: the text with each match replaced.
     *
     * @param replacement a template with {@code \1} and {@code \g<name>}
     */
    public String substitute(String text, String replacement, @Nullable Evaluation evaluation) {
        List<Object> parts = new ReplacementTemplate(replacement, groupCount(), groups.names()).parts();
        Scan scan = scan(text, evaluation);
        StringBuilder result = new StringBuilder(text.length() + 16);
        int copied = 0;
        while (scan.next()) {
            int before = result.length();
            result.append(text, copied, scan.start());
            for (Object part : parts) {
                if (part instanceof Integer group) {
                    String matched = scan.group(group);
                    result.append(matched == null ? "" : matched);
                } else {
                    result.append((String) part);
                }
            }
            copied = scan.end();
            if (evaluation != null) {
                evaluation.charge(1 + (result.length() - before) / CHARACTERS_PER_STEP);
                Guard.length(result.length(), evaluation.environment().limits());
            }
        }
        return result.append(text, copied, text.length()).toString();
    }
}
