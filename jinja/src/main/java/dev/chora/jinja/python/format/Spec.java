package dev.chora.jinja.python.format;

import dev.chora.jinja.TemplateException;

/**
 * A format specification, taken apart.
 *
 * @param fill what the width is filled with, a code point
 * @param align one of {@code < > = ^}; 0 when it is not given
 * @param sign one of {@code + - space}; 0 when it is not given
 * @param noNegativeZero the option {@code z}
 * @param alternate the option {@code #}
 * @param width -1 when it is not given
 * @param grouping {@code ,} or {@code _}; 0 for none
 * @param precision -1 when it is not given
 * @param type the presentation type; 0 when it is not given
 */
record Spec(
        int fill,
        char align,
        char sign,
        boolean noNegativeZero,
        boolean alternate,
        int width,
        char grouping,
        int precision,
        int type) {
    /**
     * Reads a specification.
     *
     * @param numeric whether a zero before the width fills between sign and digits
     * @param typeName of the value, for errors
     */
    static Spec parse(String spec, boolean numeric, String typeName) {
        return new Parser(spec, typeName).parse(numeric);
    }

    private static boolean isAlign(int c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    /** Reads from left to right. */
    private static final class Parser {
        private final String spec;
        private final String typeName;
        private int at;

        Parser(String spec, String typeName) {
            this.spec = spec;
            this.typeName = typeName;
        }

        Spec parse(boolean numeric) {
            int fill = ' ';
            char align = 0;
            boolean filled = false;
            int first = peek();
            int second = first < 0 ? -1 : charAfter(Character.charCount(first));
            if (isAlign(second)) {
                fill = first;
                filled = true;
                align = (char) second;
                at = Character.charCount(first) + 1;
            } else if (isAlign(first)) {
                align = (char) first;
                at = 1;
            }
            int c = peek();
            char sign = 0;
            if (c == '+' || c == '-' || c == ' ') {
                sign = (char) c;
                at++;
            }
            boolean noNegativeZero = take('z');
            boolean alternate = take('#');
            if (!filled && take('0')) {
                fill = '0';
                align = align == 0 && numeric ? '=' : align;
            }
            int width = number();
            char grouping = grouping();
            int precision = -1;
            if (take('.')) {
                precision = number();
                if (precision < 0) {
                    throw TemplateException.valueError("Format specifier missing precision");
                }
            }
            int type = type();
            requireGroupingFits(grouping, type == 0 && !numeric ? 's' : type);
            return new Spec(fill, align, sign, noNegativeZero, alternate, width, grouping, precision, type);
        }

        private int peek() {
            return at < spec.length() ? spec.codePointAt(at) : -1;
        }

        private int charAfter(int index) {
            return index < spec.length() ? spec.charAt(index) : -1;
        }

        private boolean take(char expected) {
            if (peek() != expected) {
                return false;
            }
            at++;
            return true;
        }

        /** Digits from here; -1 when there are none. */
        private int number() {
            int from = at;
            long value = 0;
            while (Character.isDigit(peek())) {
                value = value * 10 + Character.digit(peek(), 10);
                if (value > Integer.MAX_VALUE) {
                    if (at - from > 18) {
                        throw TemplateException.valueError("Too many decimal digits in format string");
                    }
                    value = Integer.MAX_VALUE;
                }
                at += Character.charCount(peek());
            }
            return at == from ? -1 : (int) value;
        }

        private char grouping() {
            boolean comma = take(',');
            boolean underscore = take('_');
            if ((comma && underscore) || (underscore && peek() == ',')) {
                throw TemplateException.valueError("Cannot specify both ',' and '_'.");
            }
            return comma ? ',' : underscore ? '_' : (char) 0;
        }

        private int type() {
            int type = peek();
            if (type < 0) {
                return 0;
            }
            if (at + Character.charCount(type) < spec.length()) {
                throw TemplateException.valueError(
                        "Invalid format specifier '" + spec + "' for object of type '" + typeName + "'");
            }
            return type;
        }

        private static void requireGroupingFits(char grouping, int type) {
            boolean fits = grouping == 0
                    || type == 0
                    || "defgEG%F".indexOf(type) >= 0
                    || (grouping == '_' && "boxX".indexOf(type) >= 0);
            if (!fits) {
                throw TemplateException.valueError(
                        "Cannot specify '" + grouping + "' with '" + Character.toString(type) + "'.");
            }
        }
    }
}
