package dev.chora.verify.rules.leftover;

import java.util.List;
import java.util.Set;

/** Finds markers of Jinja and cookiecutter in a line: fields with a name in them and statements. */
final class Markers {
    private static final Set<String> STATEMENTS = Set.of(
            "if",
            "elif",
            "else",
            "endif",
            "for",
            "endfor",
            "set",
            "endset",
            "include",
            "import",
            "from",
            "macro",
            "endmacro",
            "raw",
            "endraw",
            "block",
            "endblock",
            "extends",
            "call",
            "endcall",
            "filter",
            "endfilter",
            "with",
            "endwith",
            "yield",
            "endyield",
            "do");
    /** The fields of docker/metadata-action, whose braces are meant for it. */
    private static final Set<String> METADATA = Set.of(
            "version",
            "major",
            "minor",
            "patch",
            "branch",
            "tag",
            "sha",
            "date",
            "raw",
            "base_ref",
            "is_default_branch",
            "commit_date",
            "matched");

    private Markers() {}

    /** Where a marker starts, or -1. */
    static int at(String path, String line) {
        boolean workflow = path.startsWith(".github/");
        for (int at = line.indexOf('{'); at >= 0; at = line.indexOf('{', at + 1)) {
            boolean expression = at > 0 && line.charAt(at - 1) == '$';
            if (line.startsWith("{%", at) && isStatement(line, at + 2, "%}")) {
                return at;
            }
            if (line.startsWith("{{", at)) {
                if (!expression && isField(line, at + 2, "}}", workflow)) {
                    return at;
                }
                at++;
            }
        }
        boolean shell = path.endsWith(".sh") || path.endsWith(".bash") || path.endsWith(".md");
        for (int at = line.indexOf("[["); at >= 0 && !shell; at = line.indexOf("[[", at + 2)) {
            if (at > 0 && isUnderscored(line, at + 2)) {
                return at;
            }
        }
        int statement = line.indexOf("[%");
        return statement >= 0 && isStatement(line, statement + 2, "%]") ? statement : -1;
    }

    /** The marker itself, as far as its line goes. */
    static String shown(String line, int at) {
        for (String end : List.of("}}", "%}", "]]", "%]")) {
            int close = line.indexOf(end, at);
            if (close >= 0) {
                return line.substring(at, close + 2);
            }
        }
        return line.substring(at).strip();
    }

    private static boolean isStatement(String line, int from, String end) {
        int at = from;
        if (at < line.length() && (line.charAt(at) == '-' || line.charAt(at) == '+')) {
            at++;
        }
        String word = word(line, skip(line, at));
        return STATEMENTS.contains(word) && line.indexOf(end, at) >= 0;
    }

    private static boolean isField(String line, int from, String end, boolean workflow) {
        int close = line.indexOf(end, from);
        int at = skip(line, from < line.length() && line.charAt(from) == '-' ? from + 1 : from);
        String word = word(line, at);
        if (close < 0 || word.isEmpty() || (workflow && METADATA.contains(word))) {
            return false;
        }
        int after = skip(line, at + word.length());
        boolean whole = after == close || (line.startsWith("-", after) && after + 1 == close);
        boolean goesOn = after < close
                && (line.charAt(after) == '|'
                        || line.charAt(after) == '.'
                        || line.charAt(after) == '['
                        || line.charAt(after) == '(');
        // {{json .}} and {{range …}} are Go's, as in docker --format.
        return whole || goesOn;
    }

    private static boolean isUnderscored(String line, int from) {
        int at = skip(line, from);
        String word = word(line, at);
        return at > from && word.indexOf('_') > 0 && line.startsWith("]]", skip(line, at + word.length()));
    }

    private static int skip(String line, int from) {
        int at = from;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static String word(String line, int from) {
        int end = from;
        while (end < line.length()) {
            char c = line.charAt(end);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && !(end > from && c >= '0' && c <= '9')) {
                break;
            }
            end++;
        }
        return line.substring(Math.min(from, line.length()), Math.max(end, Math.min(from, line.length())));
    }
}
