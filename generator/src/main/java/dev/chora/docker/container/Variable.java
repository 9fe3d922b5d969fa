package dev.chora.docker.container;

import java.util.Locale;

/**
 * A variable of a container's environment.
 *
 * @param value as the container sees it
 */
public record Variable(String name, String value) {
    private static final String HIDDEN = "******";
    private static final String[] SECRETS = {
        "PASSWORD",
        "PASSWD",
        "PASSPHRASE",
        "SECRET",
        "TOKEN",
        "CREDENTIAL",
        "APIKEY",
        "API_KEY",
        "PRIVATE",
        "_KEY",
        "AUTH",
        "COOKIE",
        "SALT",
        "DSN"
    };

    /** Reads {@code NAME=value}. */
    static Variable of(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0
                ? new Variable(pair, "")
                : new Variable(pair.substring(0, equals), pair.substring(equals + 1));
    }

    /** The value as it may be shown: secrets hidden by their name, passwords hidden in addresses. */
    public String shown() {
        String upper = name.toUpperCase(Locale.ROOT);
        for (String secret : SECRETS) {
            if (upper.contains(secret) && !value.isEmpty()) {
                return HIDDEN;
            }
        }
        return withoutPassword(value);
    }

    /** A text whose addresses have no password: {@code https://user:******@host}. */
    static String withoutPassword(String text) {
        int scheme = text.indexOf("://");
        if (scheme < 0) {
            return text;
        }
        int end = scheme + 3;
        while (end < text.length() && text.charAt(end) != '/' && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        int at = text.lastIndexOf('@', end - 1);
        if (at < scheme + 3) {
            return text.substring(0, end) + withoutPassword(text.substring(end));
        }
        int colon = text.indexOf(':', scheme + 3);
        boolean password = colon > 0 && colon < at;
        String user = password ? text.substring(scheme + 3, colon) + ":" : "";
        return text.substring(0, scheme + 3)
                + user
                + HIDDEN
                + text.substring(at, end)
                + withoutPassword(text.substring(end));
    }
}
