package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyTuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The path filters, which are functions of Python's {@code posixpath}: on any system, with slashes. */
final class PosixPaths {
    private PosixPaths() {}

    private static PyTuple safe(PyTuple pair) {
        return PyTuple.of(new Markup(Py.str(pair.get(0))), new Markup(Py.str(pair.get(1))));
    }

    static Object apply(String name, Arguments arguments) {
        if (arguments.size() == 1 && arguments.get(0) instanceof Markup markup) {
            Object plain = apply(name, Arguments.of(markup.text()));
            return plain instanceof PyTuple pair ? safe(pair) : new Markup((String) plain);
        }
        return switch (name) {
            case "basename" -> basename(path(Signature.of(name, "p").bind(arguments)[0]));
            case "dirname" -> dirname(path(Signature.of(name, "p").bind(arguments)[0]));
            case "splitext" -> splitext(path(Signature.of(name, "p").bind(arguments)[0]));
            case "expanduser" -> expandUser(path(Signature.of(name, "path").bind(arguments)[0]));
            case "expandvars" -> expandVariables(path(Signature.of(name, "path").bind(arguments)[0]));
            case "realpath" -> realPath(arguments);
            default -> relativePath(arguments);
        };
    }

    /** {@code os.fspath}: a path is a str. */
    static String path(@Nullable Object value) {
        return Calls.requireString(value, "expected str, bytes or os.PathLike object");
    }

    static String basename(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String dirname(String path) {
        String head = path.substring(0, path.lastIndexOf('/') + 1);
        int end = head.length();
        while (end > 0 && head.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? head : head.substring(0, end);
    }

    private static PyTuple splitext(String path) {
        int slash = path.lastIndexOf('/');
        int dot = path.lastIndexOf('.');
        if (dot > slash) {
            for (int i = slash + 1; i < dot; i++) {
                if (path.charAt(i) != '.') {
                    return PyTuple.of(path.substring(0, dot), path.substring(dot));
                }
            }
        }
        return PyTuple.of(path, "");
    }

    private static String expandUser(String path) {
        if (!path.startsWith("~")) {
            return path;
        }
        int slash = path.indexOf('/');
        int end = slash < 0 ? path.length() : slash;
        String home = end == 1 ? ownHome() : homeOf(path.substring(1, end));
        if (home == null) {
            return path;
        }
        int last = home.length();
        while (last > 0 && home.charAt(last - 1) == '/') {
            last--;
        }
        String expanded = home.substring(0, last) + path.substring(end);
        return expanded.isEmpty() ? "/" : expanded;
    }

    private static @Nullable String ownHome() {
        String home = System.getenv("HOME");
        return home != null ? home : System.getProperty("user.home");
    }

    /** The home folder of a user of this machine; null when the user is not known. */
    private static @Nullable String homeOf(String user) {
        try {
            for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
                String[] fields = line.split(":", -1);
                if (fields.length > 5 && fields[0].equals(user)) {
                    return fields[5];
                }
            }
        } catch (IOException noSuchFile) {
            return null;
        }
        return null;
    }

    private static String expandVariables(String path) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            int end = path.charAt(i) == '$' ? variableEnd(path, i + 1) : -1;
            if (end < 0) {
                out.append(path.charAt(i));
                continue;
            }
            boolean braces = path.charAt(i + 1) == '{';
            String name = braces ? path.substring(i + 2, end - 1) : path.substring(i + 1, end);
            String value = System.getenv(name);
            out.append(value == null ? path.substring(i, end) : value);
            i = end - 1;
        }
        return out.toString();
    }

    /** Where the variable that starts here ends; -1 when there is none. */
    private static int variableEnd(String path, int start) {
        if (path.startsWith("{", start)) {
            int close = path.indexOf('}', start);
            return close < 0 ? -1 : close + 1;
        }
        int end = start;
        while (end < path.length() && isWord(path.charAt(end))) {
            end++;
        }
        return end == start ? -1 : end;
    }

    private static boolean isWord(char character) {
        return character < 128 && (Character.isLetterOrDigit(character) || character == '_');
    }

    private static String realPath(Arguments arguments) {
        Signature signature = Signature.of("realpath", "filename").with("strict", false);
        return RealPath.of(path(signature.bind(arguments)[0]));
    }

    private static String relativePath(Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("relpath", "path").with("start", null).bind(arguments);
        if (!Py.truth(values[0])) {
            throw TemplateException.valueError("no path specified");
        }
        String path = path(values[0]);
        List<String> from = parts(values[1] == null ? workingFolder() : absolute(path(values[1])));
        List<String> to = parts(absolute(path));
        int common = 0;
        while (common < from.size() && common < to.size() && from.get(common).equals(to.get(common))) {
            common++;
        }
        List<String> steps = new ArrayList<>();
        for (int i = common; i < from.size(); i++) {
            steps.add("..");
        }
        steps.addAll(to.subList(common, to.size()));
        return steps.isEmpty() ? "." : String.join("/", steps);
    }

    static String workingFolder() {
        return Path.of("").toAbsolutePath().toString();
    }

    /** {@code os.path.abspath}. */
    static String absolute(String path) {
        String whole = path.startsWith("/") ? path : workingFolder() + "/" + path;
        String root = whole.startsWith("//") && !whole.startsWith("///") ? "//" : "/";
        return root + String.join("/", parts(whole));
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts;
    }
}
