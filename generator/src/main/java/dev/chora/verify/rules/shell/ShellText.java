package dev.chora.verify.rules.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a script, a place in it, and the here-documents whose text starts at the next line. */
final class ShellText {
    private record Here(String end, boolean tabs, int at) {}

    final String text;
    int at;
    private final List<Here> pending = new ArrayList<>();

    ShellText(String text) {
        this.text = text;
    }

    boolean ended() {
        return at >= text.length();
    }

    char here() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    char next() {
        return at + 1 < text.length() ? text.charAt(at + 1) : '\0';
    }

    boolean sees(String sign) {
        return text.startsWith(sign, at);
    }

    void skip(int count) {
        at += count;
    }

    /** Blanks, wrapped lines and a comment. */
    void blanks() {
        while (!ended()) {
            char c = here();
            if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (c == '\\' && next() == '\n') {
                at += 2;
            } else if (c == '#' && (at == 0 || " \t\n;&|()".indexOf(text.charAt(at - 1)) >= 0)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                return;
            }
        }
    }

    /** Notes a here-document that starts on the next line. */
    void expectDocument(String end, boolean tabs, int where) {
        pending.add(new Here(end, tabs, where));
    }

    /** Passes the end of a line and the here-documents after it. */
    void newline() {
        at++;
        for (Here here : List.copyOf(pending)) {
            while (!ended()) {
                int end = text.indexOf('\n', at);
                String line = text.substring(at, end < 0 ? text.length() : end);
                at = end < 0 ? text.length() : end + 1;
                int start = 0;
                while (here.tabs() && start < line.length() && line.charAt(start) == '\t') {
                    start++;
                }
                if (line.substring(start).equals(here.end())) {
                    break;
                }
                if (end < 0) {
                    unclosed = unclosed == null ? new Here(here.end(), here.tabs(), here.at()) : unclosed;
                }
            }
        }
        pending.clear();
    }

    private @Nullable Here unclosed;

    /** A here-document that runs to the end of the file, which shells take with a warning. */
    int unclosedAt() {
        return unclosed == null ? pending.isEmpty() ? -1 : pending.get(0).at() : unclosed.at();
    }
}
