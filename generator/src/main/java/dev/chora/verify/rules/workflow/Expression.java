package dev.chora.verify.rules.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An expression of GitHub's language, read for what it refers to.
 *
 * @param paths what it takes values from, each as steps: {@code github}, {@code event}, {@code *} for all or a computed one
 * @param calls the functions that it calls
 */
record Expression(List<List<String>> paths, List<Call> calls) {
    /** A call of a function. */
    record Call(String name, int arguments) {}

    /** A text that is no expression. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    static Expression read(String text) throws Malformed {
        Reader reader = new Reader(text);
        reader.or();
        reader.skip();
        if (reader.at < text.length()) {
            throw new Malformed("\"" + text.substring(reader.at).strip() + "\" is left over");
        }
        return new Expression(reader.paths, reader.calls);
    }

    private static final class Reader {
        private final String text;
        private final List<List<String>> paths = new ArrayList<>();
        private final List<Call> calls = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        void skip() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private boolean take(String sign) {
            skip();
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return true;
            }
            return false;
        }

        void or() throws Malformed {
            and();
            while (take("||")) {
                and();
            }
        }

        private void and() throws Malformed {
            comparison();
            while (take("&&")) {
                comparison();
            }
        }

        private void comparison() throws Malformed {
            unary();
            while (take("==") || take("!=") || take("<=") || take(">=") || take("<") || take(">")) {
                unary();
            }
        }

        private void unary() throws Malformed {
            while (true) {
                skip();
                if (!text.startsWith("!", at) || text.startsWith("!=", at)) {
                    break;
                }
                at++;
            }
            primary();
        }

        private void primary() throws Malformed {
            skip();
            if (at >= text.length()) {
                throw new Malformed(text.isBlank() ? "it is empty" : "it ends too early");
            }
            char c = text.charAt(at);
            if (c == '(') {
                at++;
                or();
                close(")");
                trail(new ArrayList<>(List.of("")));
            } else if (c == '\'') {
                string();
            } else if (c == '"') {
                throw new Malformed("texts stand in single quotes, not in \"");
            } else if (isDigit(c) || c == '-' || c == '+' || c == '.') {
                number();
            } else if (isStart(c)) {
                named();
            } else {
                throw new Malformed("\"" + c + "\" does not belong there");
            }
        }

        private void named() throws Malformed {
            String name = name();
            skip();
            if (at < text.length() && text.charAt(at) == '(') {
                at++;
                calls.add(new Call(name, arguments()));
                trail(new ArrayList<>(List.of("")));
            } else if (!isConstant(name)) {
                List<String> path = new ArrayList<>(List.of(name.toLowerCase(Locale.ROOT)));
                paths.add(path);
                trail(path);
            }
        }

        private int arguments() throws Malformed {
            if (take(")")) {
                return 0;
            }
            int count = 1;
            or();
            while (take(",")) {
                or();
                count++;
            }
            close(")");
            return count;
        }

        private void trail(List<String> path) throws Malformed {
            while (true) {
                skip();
                if (at >= text.length()) {
                    return;
                }
                if (text.charAt(at) == '.') {
                    at++;
                    skip();
                    if (at < text.length() && text.charAt(at) == '*') {
                        at++;
                        path.add("*");
                    } else if (at < text.length() && isStart(text.charAt(at))) {
                        path.add(name());
                    } else {
                        throw new Malformed("a name must follow the point");
                    }
                } else if (text.charAt(at) == '[') {
                    at++;
                    path.add(index());
                } else {
                    return;
                }
            }
        }

        private String index() throws Malformed {
            skip();
            int start = at;
            if (take("*")) {
                close("]");
                return "*";
            }
            or();
            String inner = text.substring(start, at).strip();
            close("]");
            boolean literal = inner.startsWith("'") && inner.indexOf('\'', 1) == inner.length() - 1;
            return literal ? inner.substring(1, inner.length() - 1) : "*";
        }

        private void close(String sign) throws Malformed {
            if (!take(sign)) {
                throw new Malformed(
                        at >= text.length()
                                ? sign + " is missing at its end"
                                : sign + " is missing before \""
                                        + text.substring(at).strip() + "\"");
            }
        }

        private void string() throws Malformed {
            at++;
            while (true) {
                int end = text.indexOf('\'', at);
                if (end < 0) {
                    throw new Malformed("a text is not closed with '");
                }
                at = end + 1;
                if (at >= text.length() || text.charAt(at) != '\'') {
                    return;
                }
                at++;
            }
        }

        private void number() throws Malformed {
            int start = at;
            while (at < text.length() && (isPart(text.charAt(at)) || "+.".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            String number = text.substring(start, at);
            try {
                if (number.startsWith("0x") || number.startsWith("0o")) {
                    Long.parseLong(number.substring(2), number.charAt(1) == 'x' ? 16 : 8);
                } else {
                    Double.parseDouble(number);
                }
            } catch (NumberFormatException not) {
                throw new Malformed("\"" + number + "\" is no number");
            }
        }

        private String name() {
            int start = at;
            while (at < text.length() && isPart(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        private static boolean isConstant(String name) {
            return name.equals("true")
                    || name.equals("false")
                    || name.equals("null")
                    || name.equals("NaN")
                    || name.equals("Infinity");
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private static boolean isStart(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        }

        private static boolean isPart(char c) {
            return isStart(c) || isDigit(c) || c == '-';
        }
    }
}
