package dev.chora.verify.rules.just;

import dev.chora.verify.rules.TextFault;

/** A place in the text of a justfile, and the small steps from it. */
final class JustCursor {
    final String text;
    int at;
    /** How many brackets are open: inside of them the end of a line is a blank. */
    private int depth;

    JustCursor(String text) {
        this.text = text;
    }

    boolean ended() {
        return at >= text.length();
    }

    char here() {
        return at < text.length() ? text.charAt(at) : '\n';
    }

    void blanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean wrapped = c == '\\' && (text.startsWith("\n", at + 1) || text.startsWith("\r\n", at + 1));
            if (c == ' ' || c == '\t' || c == '\r' || (depth > 0 && c == '\n')) {
                at++;
            } else if (wrapped) {
                at = text.indexOf('\n', at) + 1;
            } else {
                return;
            }
        }
    }

    boolean take(String sign) {
        blanks();
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    boolean sees(String sign) {
        blanks();
        return text.startsWith(sign, at);
    }

    void open() {
        depth++;
    }

    void close() {
        depth--;
    }

    void expect(String sign) throws TextFault {
        if (!take(sign)) {
            throw unexpected("\"" + sign + "\"");
        }
    }

    TextFault unexpected(String wanted) {
        blanks();
        return new TextFault(at, "expected " + wanted + ", but found " + found());
    }

    private String found() {
        if (ended()) {
            return "the end of the file";
        }
        if (here() == '\n') {
            return "the end of the line";
        }
        int end = at;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return "\"" + text.substring(at, Math.max(end, at + 1)) + "\"";
    }

    boolean seesName() {
        blanks();
        return !ended() && isNameStart(here());
    }

    JustFile.Name name() throws TextFault {
        if (!seesName()) {
            throw unexpected("a name");
        }
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        return new JustFile.Name(text.substring(start, at), start);
    }

    /** Takes the end of a line, with a comment before it. */
    void endOfLine() throws TextFault {
        blanks();
        if (here() == '#') {
            toEnd();
        }
        if (ended()) {
            return;
        }
        if (here() != '\n') {
            throw unexpected("the end of the line");
        }
        at++;
    }

    boolean seesEndOfLine() {
        blanks();
        return ended() || here() == '\n' || here() == '#';
    }

    void toEnd() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    static boolean isNamePart(char c) {
        return isNameStart(c) || (c >= '0' && c <= '9') || c == '-';
    }
}
