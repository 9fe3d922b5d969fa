package dev.chora.verify.rules.python;

import dev.chora.verify.rules.TextFault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** What can be said of logical lines without a full grammar, and without ever being wrong about valid code. */
final class Syntax {
    private static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");
    private static final Set<String> VALUES = Set.of("False", "None", "True");
    private static final Set<String> SOFT = Set.of("match", "case", "type", "lazy", "_");
    private static final Set<String> HEADS =
            Set.of("if", "elif", "else", "while", "for", "try", "except", "finally", "with", "def", "class");
    private static final Set<String> STARTS = Set.of("(", "[", "{", "-", "+", "~", "*", "@", "...");
    private static final Set<String> WANTING = Set.of(
            "=", "+", "-", "%", "//", "==", "!=", "<=", ">=", "<", ">", "|", "&", "^", "<<", ">>", ":=", "+=", "-=",
            "*=", "/=", "%=", "//=", "**=", "|=", "&=", "^=", "<<=", ">>=", "@=", "and", "or", "not", "is", "in");

    private Syntax() {}

    /** The logical lines of a source. */
    static List<Line> check(String text) throws TextFault {
        List<Line> lines = Lexer.lines(text);
        for (Line line : lines) {
            head(line);
        }
        indentation(lines);
        for (Line line : lines) {
            start(line);
            neighbours(line);
        }
        return lines;
    }

    private static void indentation(List<Line> lines) throws TextFault {
        Deque<int[]> levels = new ArrayDeque<>();
        levels.push(new int[] {0, 0});
        Line before = null;
        for (Line line : lines) {
            int[] level = levels.element();
            boolean deeper = line.columns() > level[0];
            boolean same = line.columns() == level[0];
            if (same ? line.tabless() != level[1] : deeper ? line.tabless() <= level[1] : line.tabless() >= level[1]) {
                throw new TextFault(line.at(), "tabs and spaces are mixed in the indentation");
            }
            boolean wanted = before != null && before.opensBlock();
            if (wanted && before != null && !deeper) {
                throw new TextFault(line.first().at(), "an indented block is missing after " + quoted(before));
            }
            if (deeper && !wanted) {
                throw new TextFault(line.first().at(), "the line is indented without a reason");
            }
            if (deeper) {
                levels.push(new int[] {line.columns(), line.tabless()});
            } else {
                while (levels.element()[0] > line.columns()) {
                    levels.pop();
                }
                if (levels.element()[0] != line.columns()) {
                    throw new TextFault(line.first().at(), "the indentation fits no line before");
                }
                if (levels.element()[1] != line.tabless()) {
                    throw new TextFault(line.at(), "tabs and spaces are mixed in the indentation");
                }
            }
            before = line;
        }
        if (before != null && before.opensBlock()) {
            throw new TextFault(before.last().at(), "an indented block is missing after " + quoted(before));
        }
    }

    private static String quoted(Line line) {
        return "\"" + line.first().text() + "\"";
    }

    private static void start(Line line) throws TextFault {
        Token first = line.first();
        if (first.kind() == Token.Kind.SIGN && !STARTS.contains(first.text())) {
            throw new TextFault(first.at(), first.text() + " cannot start a line");
        }
        Token second = line.tokens().size() > 1 ? line.tokens().get(1) : null;
        boolean named = second != null && (second.kind() == Token.Kind.NAME || second.is(".") || second.is("..."));
        if ((first.is("import") || first.is("from")) && !named) {
            throw new TextFault(first.at(), "no module follows " + first.text());
        }
    }

    private static void head(Line line) throws TextFault {
        Token first = line.first();
        boolean async = first.is("async") && line.tokens().size() > 1;
        Token word = async ? line.tokens().get(1) : first;
        if (word.kind() != Token.Kind.NAME || !HEADS.contains(word.text())) {
            return;
        }
        for (Token token : line.tokens()) {
            if (token.depth() == 0 && token.is(":")) {
                return;
            }
        }
        Token last = line.last();
        throw new TextFault(
                last.at() + last.text().length(), "the line starts with " + word.text() + " and has no colon");
    }

    private static void neighbours(Line line) throws TextFault {
        List<Token> tokens = line.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
            boolean closes = next == null || next.is(")") || next.is("]") || next.is("}");
            boolean separated = next != null && (next.is(";") || next.is(","));
            if (token.kind() != Token.Kind.STRING
                    && WANTING.contains(token.text())
                    && (closes || (separated && token.is("=")))) {
                throw new TextFault(token.at(), "nothing follows " + token.text());
            }
            if (next != null && token.is(",") && next.is(",")) {
                throw new TextFault(next.at(), "two commas follow each other");
            }
            if (next != null && isValue(token, i == 0) && startsValue(token, next)) {
                throw new TextFault(
                        next.at(), "\"" + shown(next) + "\" follows " + shown(token) + " without anything between");
            }
        }
    }

    private static String shown(Token token) {
        String text = token.text().lines().findFirst().orElse("");
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    private static boolean isValue(Token token, boolean first) {
        if (token.kind() == Token.Kind.NAME) {
            return VALUES.contains(token.text())
                    || (!KEYWORDS.contains(token.text()) && !(first && SOFT.contains(token.text())));
        }
        return token.kind() == Token.Kind.STRING || token.is(")") || token.is("]") || token.is("}");
    }

    private static boolean startsValue(Token before, Token token) {
        return switch (token.kind()) {
            case STRING -> before.kind() != Token.Kind.STRING;
            case NAME -> !KEYWORDS.contains(token.text()) || VALUES.contains(token.text());
            case NUMBER -> true;
            default -> false;
        };
    }
}
