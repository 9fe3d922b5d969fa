package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Signature;
import dev.chora.jinja.python.PyTuple;
import java.util.Locale;

/** {@code win_basename}, {@code win_dirname} and {@code win_splitdrive}: functions of Python's {@code ntpath}. */
final class WindowsPaths {
    private static final String SHARE_PREFIX = "\\\\?\\UNC\\";

    private WindowsPaths() {}

    static Object apply(String name, Arguments arguments) {
        String path = PosixPaths.path(Signature.of(name, "p").bind(arguments)[0]);
        int drive = driveEnd(path);
        int tail = path.length();
        while (tail > drive && !isSeparator(path.charAt(tail - 1))) {
            tail--;
        }
        return switch (name) {
            case "win_splitdrive" -> PyTuple.of(path.substring(0, drive), path.substring(drive));
            case "win_basename" -> path.substring(tail);
            default -> path.substring(0, headEnd(path, drive, tail));
        };
    }

    static boolean isSeparator(char character) {
        return character == '\\' || character == '/';
    }

    /** End of the folder part: without trailing separators, unless there is nothing else. */
    private static int headEnd(String path, int drive, int tail) {
        int end = tail;
        while (end > drive && isSeparator(path.charAt(end - 1))) {
            end--;
        }
        return end == drive ? tail : end;
    }

    /** Where the drive letter or the share ends; 0 when there is neither. */
    static int driveEnd(String path) {
        if (path.length() < 2) {
            return 0;
        }
        String plain = path.replace('/', '\\');
        if (plain.startsWith("\\\\")) {
            boolean device = plain.length() >= 8
                    && plain.substring(0, 8).toUpperCase(Locale.ROOT).equals(SHARE_PREFIX);
            int host = plain.indexOf('\\', device ? 8 : 2);
            int share = host < 0 ? -1 : plain.indexOf('\\', host + 1);
            return share < 0 ? path.length() : share;
        }
        return plain.charAt(1) == ':' ? 2 : 0;
    }
}
