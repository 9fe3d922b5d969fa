package dev.chora.jinja.python;

import org.jspecify.annotations.Nullable;

/** HTML escaping as markupsafe does it. */
public final class Html {
    private Html() {}

    /** markupsafe.escape(o): Markup stays, everything else is printed and escaped. */
    public static Markup escape(@Nullable Object o) {
        throw new UnsupportedOperationException();
    }

    /** The text with {@code & < > ' "} replaced. */
    public static String escapeText(String text) {
        throw new UnsupportedOperationException();
    }

    /** Appends the escaped text. */
    public static void escapeTo(String text, StringBuilder out) {
        throw new UnsupportedOperationException();
    }
}
