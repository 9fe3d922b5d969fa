package dev.chora.engine;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Calls as lines that a person can copy into a shell. Quoted for POSIX shells, on Windows for PowerShell; passwords within
 * URLs are left out.
 */
public final class ShellLine {
    private static final String SAFE = "%+,-./:=@_^~";

    private ShellLine() {}

    /** The call with its own variables before it and, where it has one, its folder before that. */
    public static String of(Call call) {
        return of(call, File.separatorChar == '\\');
    }

    static String of(Call call, boolean windows) {
        StringBuilder line = new StringBuilder();
        if (call.folder() != null) {
            line.append("cd ").append(quoted(call.folder().toString(), windows)).append(windows ? "; " : " && ");
        }
        for (Map.Entry<String, String> variable : new TreeMap<>(call.environment()).entrySet()) {
            String value = quoted(withoutPassword(variable.getValue()), windows);
            if (windows) {
                line.append("$env:")
                        .append(variable.getKey())
                        .append(" = ")
                        .append(value)
                        .append("; ");
            } else {
                line.append(variable.getKey()).append('=').append(value).append(' ');
            }
        }
        return line.append(of(call.arguments(), windows)).toString();
    }

    /** The arguments alone. */
    public static String of(List<String> arguments) {
        return of(arguments, File.separatorChar == '\\');
    }

    static String of(List<String> arguments, boolean windows) {
        StringBuilder line = new StringBuilder();
        for (String argument : arguments) {
            String word = quoted(withoutPassword(argument), windows);
            if (line.length() > 0) {
                line.append(' ');
            } else if (windows && word.startsWith("'")) {
                line.append("& ");
            }
            line.append(word);
        }
        return line.toString();
    }

    private static String quoted(String word, boolean windows) {
        boolean safe = !word.isEmpty() && word.charAt(0) != '~';
        for (int i = 0; i < word.length() && safe; i++) {
            char c = word.charAt(i);
            boolean plain = (c < 128 && Character.isLetterOrDigit(c)) || SAFE.indexOf(c) >= 0;
            safe = windows ? (plain && c != '@' && c != ',' && c != '%') || c == '\\' : plain;
        }
        if (safe) {
            return word;
        }
        return windows ? "'" + word.replace("'", "''") + "'" : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A text in which {@code https://user:password@host} has become {@code https://***@host}. */
    public static String withoutPassword(String text) {
        int scheme = text.indexOf("://");
        if (scheme < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        int done = 0;
        while (scheme >= 0) {
            int start = scheme + 3;
            int end = start;
            int at = -1;
            while (end < text.length() && "/ \t\n\"'?#".indexOf(text.charAt(end)) < 0) {
                at = text.charAt(end) == '@' ? end : at;
                end++;
            }
            if (at >= 0 && text.substring(start, at).indexOf(':') >= 0) {
                clean.append(text, done, start).append("***");
                done = at;
            }
            scheme = text.indexOf("://", end);
        }
        return clean.append(text, done, text.length()).toString();
    }
}
