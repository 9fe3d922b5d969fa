package dev.chora.jinja.filter;

import dev.chora.jinja.python.Comparison;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Slices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns addresses in escaped text into links, word by word. Brackets before a word and punctuation behind it are left
 * out of the address, except for closing brackets that the address itself opened.
 */
final class Linker {
    private static final String[] OPENING = {"(", "<", "&lt;"};
    private static final String[] CLOSING = {")", ">", "&gt;"};

    private final @Nullable Object limit;
    private final String attributes;
    private final List<String> schemes;

    /**
     * Says how links look.
     *
     * @param limit characters of an address to show; null for all of it
     * @param attributes what follows the address in a tag, with a space before it
     * @param schemes prefixes that make a link of any word that starts with one and goes on
     */
    Linker(@Nullable Object limit, String attributes, List<String> schemes) {
        this.limit = limit;
        this.attributes = attributes;
        this.schemes = schemes;
    }

    String link(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean space = Texts.isSpace(text.charAt(at));
            while (end < text.length() && Texts.isSpace(text.charAt(end)) == space) {
                end++;
            }
            if (space) {
                out.append(text, at, end);
            } else {
                word(text.substring(at, end), out);
            }
            at = end;
        }
        return out.toString();
    }

    private void word(String word, StringBuilder out) {
        int start = leading(word);
        int end = trailing(word, start);
        String middle = word.substring(start, end);
        String tail = word.substring(end);
        for (int i = 0; i < OPENING.length; i++) {
            int opened = count(middle, OPENING[i]);
            int moves = opened <= count(middle, CLOSING[i]) ? 0 : Math.min(opened, count(tail, CLOSING[i]));
            while (moves-- > 0) {
                int cut = tail.indexOf(CLOSING[i]) + CLOSING[i].length();
                middle += tail.substring(0, cut);
                tail = tail.substring(cut);
            }
        }
        out.append(word, 0, start);
        address(middle, out);
        out.append(tail);
    }

    private void address(String text, StringBuilder out) {
        if (Addresses.isUrl(text)) {
            boolean absolute = text.startsWith("https://") || text.startsWith("http://");
            tag(absolute ? text : "https://" + text, attributes, shortened(text), out);
        } else if (text.startsWith("mailto:") && Addresses.isMail(text.substring(7))) {
            tag(text, "", text.substring(7), out);
        } else if (text.indexOf(':') < 0
                && !text.startsWith("www.")
                && !text.startsWith("@")
                && Addresses.isMail(text)) {
            tag("mailto:" + text, "", text, out);
        } else {
            other(text, out);
        }
    }

    private void other(String text, StringBuilder out) {
        String result = text;
        for (String scheme : schemes) {
            if (!result.equals(scheme) && result.startsWith(scheme)) {
                StringBuilder link = new StringBuilder();
                tag(result, attributes, result, link);
                result = link.toString();
            }
        }
        out.append(result);
    }

    private static void tag(String href, String attributes, String shown, StringBuilder out) {
        out.append("<a href=\"").append(href).append('"').append(attributes).append('>');
        out.append(shown).append("</a>");
    }

    private String shortened(String text) {
        if (limit == null || !Py.compare((long) Texts.length(text), limit, Comparison.GT)) {
            return text;
        }
        return Py.str(Slices.slice(text, null, limit, null)) + "...";
    }

    private static int leading(String word) {
        int at = 0;
        while (at < word.length()) {
            if (word.charAt(at) == '(' || word.charAt(at) == '<') {
                at++;
            } else if (word.startsWith("&lt;", at)) {
                at += 4;
            } else {
                break;
            }
        }
        return at;
    }

    private static int trailing(String word, int start) {
        int end = word.length();
        while (end > start) {
            if (")>.,".indexOf(word.charAt(end - 1)) >= 0) {
                end--;
            } else if (end - 4 >= start && word.startsWith("&gt;", end - 4)) {
                end -= 4;
            } else {
                break;
            }
        }
        return end;
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }
}
