package dev.chora.verify.rules.shell;

import dev.chora.verify.rules.TextFault;
import java.util.ArrayList;
import java.util.List;

/** Reads a script by the grammar of POSIX's shell and of bash, up to the first fault. */
final class ShellReader {
    private final ShellText in;
    private final ShellWords words;
    private final ShellRedirections redirections;
    private final boolean posix;
    private final List<TextFault> foreign = new ArrayList<>();

    ShellReader(String text, boolean posix) {
        this.in = new ShellText(text);
        this.words = new ShellWords(in, this);
        this.redirections = new ShellRedirections(in, words, this);
        this.posix = posix;
    }

    /** What only bash understands in a script for sh. */
    List<TextFault> foreign() {
        return foreign;
    }

    /** Where a here-document starts that is not closed, or -1. */
    int unclosedDocument() {
        return in.unclosedAt();
    }

    void read() throws TextFault {
        list(List.of());
        if (!in.ended()) {
            throw unexpected();
        }
    }

    void bashOnly(int at, String what) {
        if (posix) {
            foreign.add(new TextFault(at, what + " is for bash, and the script is for sh"));
        }
    }

    /** A list of commands up to a closing sign, which is taken. */
    void inside(int start, String close, String message) throws TextFault {
        list(List.of());
        if (in.ended()) {
            throw new TextFault(start, message);
        }
        if (!in.sees(close)) {
            throw unexpected();
        }
        in.skip(close.length());
    }

    TextFault unexpected() {
        int end = in.at;
        while (end < in.text.length() && " \t\r\n;&|<>()".indexOf(in.text.charAt(end)) < 0) {
            end++;
        }
        String word = in.text.substring(in.at, Math.max(end, Math.min(in.at + 1, in.text.length())));
        if (in.sees(";;")) {
            word = ";;";
        }
        if (in.here() == '\n' && !in.ended()) {
            return new TextFault(in.at, "the line ends too early");
        }
        return new TextFault(
                in.at, in.ended() ? "the script ends too early" : "\"" + word + "\" does not belong there");
    }

    /** Commands up to one of these reserved words, a closing bracket or ;;. Gives how many. */
    int list(List<String> ends) throws TextFault {
        int count = 0;
        boolean separated = true;
        while (true) {
            separated |= lines();
            String word = peek();
            if (in.ended() || in.here() == ')' || in.sees(";;") || in.sees(";&") || ends.contains(word)) {
                return count;
            }
            if (isClosing(word) || !separated) {
                throw unexpected();
            }
            and();
            count++;
            in.blanks();
            separated = false;
            if (in.here() == ';' && !in.sees(";;") && !in.sees(";&")) {
                in.skip(1);
                separated = true;
            } else if (in.here() == '&' && in.next() != '&') {
                in.skip(1);
                separated = true;
            }
        }
    }

    private void some(List<String> ends) throws TextFault {
        if (list(ends) == 0) {
            throw unexpected();
        }
    }

    private static boolean isClosing(String word) {
        return switch (word) {
            case "then", "elif", "else", "fi", "do", "done", "esac", "}" -> true;
            default -> false;
        };
    }

    boolean lines() {
        boolean any = false;
        in.blanks();
        while (in.here() == '\n' && !in.ended()) {
            in.newline();
            in.blanks();
            any = true;
        }
        return any;
    }

    /** The word at this place when it is made of plain signs, without taking it. */
    String peek() {
        in.blanks();
        int end = in.at;
        while (end < in.text.length() && " \t\r\n;&|<>()\"'`$\\".indexOf(in.text.charAt(end)) < 0) {
            end++;
        }
        boolean plain = end >= in.text.length() || "\"'`$\\".indexOf(in.text.charAt(end)) < 0;
        return plain ? in.text.substring(in.at, end) : "";
    }

    void expect(String word, int start, String opener) throws TextFault {
        if (!peek().equals(word)) {
            throw in.ended() ? new TextFault(start, opener + " has no " + word) : unexpected();
        }
        in.skip(word.length());
    }

    private void and() throws TextFault {
        pipeline();
        in.blanks();
        while (in.sees("&&") || in.sees("||")) {
            in.skip(2);
            lines();
            pipeline();
            in.blanks();
        }
    }

    private void pipeline() throws TextFault {
        in.blanks();
        while (peek().equals("!") || peek().equals("time")) {
            in.skip(peek().length());
            in.blanks();
            if (in.here() == '\n' || in.ended() || in.here() == ';') {
                return;
            }
        }
        command();
        in.blanks();
        while (in.here() == '|' && !in.sees("||")) {
            in.skip(in.sees("|&") ? 2 : 1);
            lines();
            if (peek().equals("!")) {
                in.skip(1);
            }
            command();
            in.blanks();
        }
    }

    private void command() throws TextFault {
        in.blanks();
        int start = in.at;
        String word = peek();
        switch (word) {
            case "if" -> conditional(start);
            case "while", "until" -> {
                in.skip(word.length());
                some(List.of("do"));
                body(start, word);
            }
            case "for", "select" -> loop(start, word);
            case "case" -> new ShellCases(in, words, this).read(start);
            case "{" -> {
                in.skip(1);
                some(List.of("}"));
                expect("}", start, "{");
            }
            case "[[" -> test(start);
            case "function" -> function();
            default -> {
                if (in.here() == '(') {
                    round(start);
                } else {
                    simple();
                    return;
                }
            }
        }
        redirections.all();
    }

    private void conditional(int start) throws TextFault {
        in.skip(2);
        some(List.of("then"));
        expect("then", start, "if");
        some(List.of("elif", "else", "fi"));
        while (peek().equals("elif")) {
            in.skip(4);
            some(List.of("then"));
            expect("then", start, "elif");
            some(List.of("elif", "else", "fi"));
        }
        if (peek().equals("else")) {
            in.skip(4);
            some(List.of("fi"));
        }
        expect("fi", start, "if");
    }

    private void body(int start, String opener) throws TextFault {
        expect("do", start, opener);
        some(List.of("done"));
        expect("done", start, opener);
    }

    private void loop(int start, String word) throws TextFault {
        in.skip(word.length());
        in.blanks();
        if (in.sees("((")) {
            arithmetic(in.at);
        } else {
            if (words.word().isEmpty()) {
                throw unexpected();
            }
            lines();
            if (peek().equals("in")) {
                in.skip(2);
                in.blanks();
                while (!words.word().isEmpty()) {
                    in.blanks();
                }
            }
        }
        in.blanks();
        if (in.here() == ';') {
            in.skip(1);
        }
        lines();
        if (peek().equals("{")) {
            in.skip(1);
            some(List.of("}"));
            expect("}", start, "{");
        } else {
            body(start, word);
        }
    }

    private void round(int start) throws TextFault {
        if (in.sees("((")) {
            int before = in.at;
            if (arithmetic(before)) {
                return;
            }
            in.at = before;
        }
        in.skip(1);
        some(List.of());
        if (in.here() != ')') {
            throw in.ended() ? new TextFault(start, "( is not closed") : unexpected();
        }
        in.skip(1);
    }

    private boolean arithmetic(int start) throws TextFault {
        in.skip(2);
        int depth = 0;
        while (!in.ended()) {
            char c = in.here();
            if (c == '(') {
                depth++;
                in.skip(1);
            } else if (c == ')' && depth == 0) {
                if (in.next() == ')') {
                    in.skip(2);
                    return true;
                }
                return false;
            } else if (c == ')') {
                depth--;
                in.skip(1);
            } else {
                words.part();
            }
        }
        throw new TextFault(start, "(( is not closed");
    }

    private void test(int start) throws TextFault {
        in.skip(2);
        while (true) {
            lines();
            if (in.ended()) {
                throw new TextFault(start, "[[ is not closed");
            }
            if (in.sees("]]")) {
                in.skip(2);
                return;
            }
            if (in.here() == ';') {
                throw new TextFault(start, "[[ is not closed");
            }
            int before = in.at;
            words.word();
            if (in.at == before) {
                in.skip(1);
            }
        }
    }

    private void function() throws TextFault {
        bashOnly(in.at, "function");
        in.skip(8);
        in.blanks();
        if (words.word().isEmpty()) {
            throw unexpected();
        }
        in.blanks();
        if (in.here() == '(') {
            in.skip(1);
            in.blanks();
            if (in.here() != ')') {
                throw unexpected();
            }
            in.skip(1);
        }
        lines();
        command();
    }

    private void simple() throws TextFault {
        int start = in.at;
        boolean first = true;
        while (true) {
            in.blanks();
            if (redirections.one()) {
                continue;
            }
            if (in.here() == '(' && !first) {
                definition(start);
                return;
            }
            String word = words.word();
            if (word.isEmpty()) {
                break;
            }
            first = false;
        }
        if (in.at == start) {
            throw unexpected();
        }
    }

    /** After a name: brackets with nothing in them and a body. */
    private void definition(int start) throws TextFault {
        String name = in.text.substring(start, in.at).strip();
        int bracket = in.at;
        in.skip(1);
        in.blanks();
        if (in.here() != ')' || name.indexOf(' ') >= 0 || name.indexOf('=') >= 0) {
            in.at = bracket;
            throw unexpected();
        }
        in.skip(1);
        lines();
        command();
    }
}
