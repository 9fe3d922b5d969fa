package dev.chora.copier.answers;

import java.util.List;
import java.util.Map;

/**
 * Whether a template is on the user's list of trusted ones (Copier docs, "Trusted locations"): an entry with a slash at the
 * end is a prefix, any other must be the very same. Dots in paths are resolved first, and addresses with unusual signs are
 * compared as they are, so that nothing climbs out of a prefix.
 */
public final class TrustList {
    private static final String[] SHORTCUTS = {"gh:", "gl:"};

    private final List<String> entries;
    private final String home;

    public TrustList(List<String> entries, Map<String, String> environment) {
        this.entries = entries;
        this.home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
    }

    /** Whether this template is trusted, by its address as the answers file has it. */
    public boolean trusts(String template) {
        if (entries.isEmpty()) {
            return false;
        }
        boolean plain = isPlain(template);
        String normal = normal(template);
        for (String entry : entries) {
            if (!plain || !isPlain(entry)) {
                if (template.equals(entry)) {
                    return true;
                }
            } else if (entry.endsWith("/") ? normal.startsWith(normal(entry)) : normal.equals(normal(entry))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUrl(String address) {
        if (address.contains("://")) {
            return true;
        }
        for (String shortcut : SHORTCUTS) {
            if (address.startsWith(shortcut)) {
                return true;
            }
        }
        return false;
    }

    /** Git's {@code user@host:path}. */
    private static int scpColon(String address) {
        int at = address.indexOf('@');
        int colon = address.indexOf(':', at < 0 ? 0 : at + 1);
        if (colon <= 0 || colon + 1 == address.length()) {
            return -1;
        }
        for (int i = 0; i < colon; i++) {
            char c = address.charAt(i);
            if (c == '/' || Character.isWhitespace(c) || (i < at && (c == ':' || c == '@'))) {
                return -1;
            }
        }
        boolean drive = colon == 1 && colon + 1 < address.length() && "/\\".indexOf(address.charAt(2)) >= 0;
        return drive || colon == at + 1 ? -1 : colon;
    }

    private static int pathStart(String url) {
        int scheme = url.indexOf("://");
        if (scheme >= 0) {
            int slash = url.indexOf('/', scheme + 3);
            return slash < 0 ? url.length() : slash;
        }
        return url.indexOf(':') + 1;
    }

    private static int pathEnd(String url, int from) {
        int end = url.length();
        int query = url.indexOf('?', from);
        int fragment = url.indexOf('#', from);
        end = query >= 0 ? Math.min(end, query) : end;
        return fragment >= 0 ? Math.min(end, fragment) : end;
    }

    private static boolean isPlain(String address) {
        String path;
        if (isUrl(address)) {
            int start = pathStart(address);
            path = address.substring(start, pathEnd(address, start));
        } else {
            int colon = scpColon(address);
            if (colon < 0) {
                return true;
            }
            path = address.substring(colon + 1);
        }
        if (path.isEmpty()) {
            return true;
        }
        String[] segments = path.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean edge = segments.length > 1 && (i == 0 || i == segments.length - 1);
            if (!(edge && segments[i].isEmpty()) && !isUnreserved(segments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnreserved(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && "._~-".indexOf(c) < 0) {
                return false;
            }
        }
        return !segment.isEmpty();
    }

    private String normal(String address) {
        if (isUrl(address)) {
            int start = pathStart(address);
            int end = pathEnd(address, start);
            return address.substring(0, start) + resolved(address.substring(start, end)) + address.substring(end);
        }
        int colon = scpColon(address);
        if (colon >= 0) {
            return address.substring(0, colon + 1) + resolved(address.substring(colon + 1));
        }
        if (address.isEmpty()) {
            return ".";
        }
        boolean tilde = address.equals("~") || address.startsWith("~/");
        return resolved(tilde ? home + address.substring(1) : address);
    }

    /** As {@code posixpath.normpath}, but a slash at the end stays. */
    private static String resolved(String path) {
        if (path.isEmpty()) {
            return path;
        }
        boolean absolute = path.startsWith("/");
        boolean doubled = path.startsWith("//") && !path.startsWith("///");
        java.util.ArrayDeque<String> parts = new java.util.ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (!part.equals("..") || (!absolute && parts.isEmpty()) || "..".equals(parts.peekLast())) {
                parts.addLast(part);
            } else if (!parts.isEmpty()) {
                parts.removeLast();
            }
        }
        String joined = (doubled ? "//" : absolute ? "/" : "") + String.join("/", parts);
        String result = joined.isEmpty() ? "." : joined;
        return path.endsWith("/") && !result.endsWith("/") ? result + "/" : result;
    }
}
