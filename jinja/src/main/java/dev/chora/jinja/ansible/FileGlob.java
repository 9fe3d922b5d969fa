package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Signature;
import dev.chora.jinja.regex.PyRegex;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code fileglob}: the files that a shell pattern matches, in the order of the folder. */
final class FileGlob {
    private FileGlob() {}

    static Object apply(Arguments arguments) {
        String pattern = PosixPaths.path(Signature.of("fileglob", "pathname").bind(arguments)[0]);
        List<@Nullable Object> files = new ArrayList<>();
        for (String path : glob(pattern)) {
            if (new File(path).isFile()) {
                files.add(path);
            }
        }
        return files;
    }

    private static boolean isMagic(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
    }

    private static List<String> glob(String pattern) {
        List<String> found = new ArrayList<>();
        String folder = PosixPaths.dirname(pattern);
        String name = PosixPaths.basename(pattern);
        if (!isMagic(pattern)) {
            if (name.isEmpty() ? new File(folder).isDirectory() : new File(pattern).exists()) {
                found.add(pattern);
            }
            return found;
        }
        List<String> folders = isMagic(folder) && !folder.equals(pattern) ? glob(folder) : List.of(folder);
        for (String each : folders) {
            for (String match : isMagic(name) ? matches(each, name) : existing(each, name)) {
                found.add(each.isEmpty() ? match : each.endsWith("/") ? each + match : each + "/" + match);
            }
        }
        return found;
    }

    private static List<String> existing(String folder, String name) {
        File file = name.isEmpty() ? new File(folder) : new File(folder, name);
        return (name.isEmpty() ? file.isDirectory() : file.exists()) ? List.of(name) : List.of();
    }

    private static List<String> matches(String folder, String pattern) {
        String[] names = new File(folder.isEmpty() ? "." : folder).list();
        List<String> found = new ArrayList<>();
        if (names == null) {
            return found;
        }
        PyRegex regex = PyRegex.compile(translate(pattern), 0);
        for (String name : names) {
            boolean shown = pattern.startsWith(".") || !name.startsWith(".");
            if (shown && regex.scan(name, null).matchesAtStart()) {
                found.add(name);
            }
        }
        return found;
    }

    /** A shell pattern as a regular expression, as Python's {@code fnmatch.translate}. */
    private static String translate(String pattern) {
        StringBuilder regex = new StringBuilder("(?s:");
        for (int i = 0; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            int close = character == '[' ? setEnd(pattern, i + 1) : -1;
            if (character == '*') {
                regex.append(".*");
            } else if (character == '?') {
                regex.append('.');
            } else if (close > 0) {
                regex.append(set(pattern.substring(i + 1, close)));
                i = close;
            } else {
                regex.append(Character.isLetterOrDigit(character) ? "" : "\\").append(character);
            }
        }
        return regex.append(")\\Z").toString();
    }

    private static int setEnd(String pattern, int start) {
        int from = start;
        if (from < pattern.length() && pattern.charAt(from) == '!') {
            from++;
        }
        if (from < pattern.length() && pattern.charAt(from) == ']') {
            from++;
        }
        return pattern.indexOf(']', from);
    }

    private static String set(String members) {
        boolean negated = members.startsWith("!");
        String escaped =
                (negated ? members.substring(1) : members).replace("\\", "\\\\").replace("[", "\\[");
        if (!negated && escaped.startsWith("^")) {
            escaped = "\\" + escaped;
        }
        return (negated ? "[^" : "[") + escaped + "]";
    }
}
