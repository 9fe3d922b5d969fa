package dev.chora.copier.switching;

import dev.chora.copier.config.Fnmatch;
import java.util.Locale;

/**
 * Compares addresses of templates by what they point to: {@code gh:owner/name}, {@code https://github.com/owner/name.git}
 * and {@code git@github.com:owner/name} are one. Case does not count, as on the big hosts.
 */
public final class TemplateAddress {
    private static final String GIT_SUFFIX = ".git";

    private TemplateAddress() {}

    /** Whether two addresses point to the same template, as far as their spelling tells. */
    public static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /**
     * Whether an address fits a pattern, which is an address itself or has signs of {@code fnmatch}: {@code *} stands for
     * anything, slashes included. A slash may also stand before the beginning, so that <code>*&#47;name</code> fits a name
     * alone.
     */
    public static boolean fits(String address, String pattern) {
        String text = plain(address);
        String wanted = plain(pattern);
        return Fnmatch.matches(text, wanted) || Fnmatch.matches("/" + text, wanted);
    }

    /** Host and path of a git address, without scheme, user, {@code .git} and slash at the end; a path as it is. */
    private static String plain(String address) {
        String text = address.strip().replace('\\', '/');
        if (text.startsWith("git+")) {
            text = text.substring("git+".length());
        }
        if (text.startsWith("gh:") || text.startsWith("gl:")) {
            String host = text.startsWith("gh:") ? "github.com/" : "gitlab.com/";
            text = host + text.substring(text.startsWith("/", 3) ? 4 : 3);
        } else if (text.contains("://")) {
            text = text.substring(text.indexOf("://") + 3);
            int slash = text.indexOf('/');
            text = text.substring(text.lastIndexOf('@', slash < 0 ? text.length() : slash) + 1);
        } else {
            int at = text.indexOf('@');
            int colon = text.indexOf(':');
            if (at > 0 && colon > at && text.lastIndexOf('/', colon) < 0) {
                text = text.substring(at + 1, colon) + "/" + text.substring(colon + 1);
            }
        }
        while (text.length() > 1 && text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.endsWith(GIT_SUFFIX) && text.length() > GIT_SUFFIX.length()) {
            text = text.substring(0, text.length() - GIT_SUFFIX.length());
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
