package dev.chora.adopt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a text may have been before a template changed it: filters such as {@code lower}, {@code title}, {@code replace}
 * and {@code slugify} cannot be turned round, but their usual inputs are few. Which one is right shows when it is rendered.
 */
final class Spellings {
    private Spellings() {}

    /** The text itself first, then other ways to write it. */
    static Set<String> of(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(text);
        spellings.add(unescaped(text));
        String words = words(text);
        String lower = words.toLowerCase(Locale.ROOT);
        spellings.add(lower.replace(' ', '-'));
        spellings.add(lower.replace(' ', '_'));
        spellings.add(titled(lower));
        spellings.add(lower);
        spellings.add(lower.replace(" ", ""));
        spellings.add(text.toLowerCase(Locale.ROOT));
        spellings.add(text.toUpperCase(Locale.ROOT));
        spellings.add(titled(text.toLowerCase(Locale.ROOT)));
        spellings.add(words);
        return spellings;
    }

    /** Without the escapes of JSON, HTML or the quotes of YAML. */
    private static String unescaped(String text) {
        String plain = text.replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace("\\u003c", "<")
                .replace("\\u003e", ">")
                .replace("\\u0026", "&")
                .replace("\\u0027", "'")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
        boolean single = plain.length() > 1 && plain.startsWith("'") && plain.endsWith("'");
        boolean quoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"");
        if (single) {
            return plain.substring(1, plain.length() - 1).replace("''", "'");
        }
        return quoted ? plain.substring(1, plain.length() - 1) : plain;
    }

    /** The words of a text in any of the usual ways to join them, with spaces between. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean joint = c == '-' || c == '_' || c == ' ';
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
            if (hump) {
                words.append(' ');
            }
            words.append(joint ? ' ' : c);
        }
        return words.toString();
    }

    private static String titled(String words) {
        StringBuilder titled = new StringBuilder(words);
        for (int i = 0; i < titled.length(); i++) {
            if (i == 0 || titled.charAt(i - 1) == ' ') {
                titled.setCharAt(i, Character.toUpperCase(titled.charAt(i)));
            }
        }
        return titled.toString();
    }

    /** The spellings of a text or of every text of a list. */
    static Set<Object> ofValue(Object value) {
        Set<Object> spellings = new LinkedHashSet<>();
        if (value instanceof String text) {
            spellings.addAll(of(text));
        } else if (value instanceof List<?> items) {
            spellings.add(items);
            spellings.add(each(items, String::strip));
            spellings.add(each(items, Spellings::unescaped));
            spellings.add(each(items, item -> words(item).toLowerCase(Locale.ROOT)));
            spellings.add(each(items, item -> titled(words(item).toLowerCase(Locale.ROOT))));
        }
        return spellings;
    }

    private static List<Object> each(List<?> items, UnaryOperator<String> change) {
        List<Object> changed = new ArrayList<>(items.size());
        for (Object item : items) {
            changed.add(item instanceof String text ? change.apply(text) : item);
        }
        return changed;
    }
}
