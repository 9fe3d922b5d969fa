package dev.chora.jinja.python;

/** Text of HTML: entities replaced, tags removed. */
public final class HtmlText {
    private HtmlText() {}

    /** {@code html.unescape(text)}. */
    public static String unescape(String text) {
        return HtmlEntities.unescape(text);
    }

    /** {@code Markup(text).striptags()}: without tags and comments, white space as single spaces, entities replaced. */
    public static String stripTags(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        int start = text.indexOf('<');
        while (start >= 0) {
            boolean comment = text.startsWith("<!--", start);
            int end = comment ? text.indexOf("-->", start + 4) : text.indexOf('>', start);
            if (end < 0) {
                break;
            }
            out.append(text, at, start);
            at = end + (comment ? 3 : 1);
            start = text.indexOf('<', at);
        }
        out.append(text, at, text.length());
        return unescape(singleSpaced(out.toString()));
    }

    private static String singleSpaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (dev.chora.jinja.python.unicode.Unicode.isSpace(c)) {
                pending = out.length() > 0;
            } else {
                out.append(pending ? " " : "").append(c);
                pending = false;
            }
        }
        return out.toString();
    }
}
