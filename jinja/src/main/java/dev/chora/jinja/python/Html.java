package dev.chora.jinja.python;

import org.jspecify.annotations.Nullable;

/** HTML escaping as markupsafe does it. */
public final class Html {
    private Html() {}

    /** {@code markupsafe.escape(o)}: what has markup of its own keeps it, everything else is printed and escaped. */
    public static Markup escape(@Nullable Object o) {
        if (o instanceof Markup m) {
            return m;
        }
        String html = o instanceof PyObject object ? object.html() : null;
        return new Markup(html != null ? html : escapeText(Py.str(o)));
    }

    /** The text with the five characters that HTML gives a meaning to replaced. */
    public static String escapeText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (replacement(text.charAt(i)) != null) {
                StringBuilder out = new StringBuilder(text.length() + 16);
                escapeTo(text, out);
                return out.toString();
            }
        }
        return text;
    }

    /** Appends the escaped text. */
    public static void escapeTo(String text, StringBuilder out) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String replacement = replacement(text.charAt(i));
            if (replacement != null) {
                out.append(text, from, i).append(replacement);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    private static @Nullable String replacement(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&#34;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }
}
