package dev.chora.jinja.regex;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code re.sub} puts in: literal text with {@code \1} and {@code \g<name>} in it. */
final class ReplacementTemplate {
    private static final int MOST_DIGITS = 9;

    private final PatternReader reader;
    private final int groupCount;
    private final Map<String, Integer> names;
    private final StringBuilder literal = new StringBuilder();
    /** Strings and group numbers, in order. */
    private final List<Object> parts = new ArrayList<>();

    /** @param groupCount number of groups without group 0 */
    ReplacementTemplate(String text, int groupCount, Map<String, Integer> names) {
        this.reader = new PatternReader(text);
        this.groupCount = groupCount;
        this.names = names;
        read();
    }

    /** Strings and group numbers (Integer), in order. */
    List<Object> parts() {
        return parts;
    }

    private void read() {
        for (String token = reader.get(); token != null; token = reader.get()) {
            if (token.charAt(0) != '\\') {
                literal.append(token);
            } else {
                escape(token);
            }
        }
        flush();
    }

    private void flush() {
        if (literal.length() > 0) {
            parts.add(literal.toString());
            literal.setLength(0);
        }
    }

    private void escape(String token) {
        char letter = token.charAt(1);
        if (letter == 'g') {
            named();
        } else if (letter == '0') {
            literal.append((char) (Integer.parseInt("0" + reader.getWhile(2, Escapes.OCTAL), 8) & 0xff));
        } else if (Escapes.DIGITS.indexOf(letter) >= 0) {
            numbered(token);
        } else {
            int simple = Escapes.simple(letter);
            if (simple >= 0) {
                literal.append((char) simple);
            } else if (letter < 128 && Character.isLetter(letter)) {
                throw reader.errorHere("bad escape " + token, token.length());
            } else {
                literal.append(token);
            }
        }
    }

    private void numbered(String token) {
        String digits = token;
        if (reader.peekIn(Escapes.DIGITS)) {
            digits += reader.get();
            if (Escapes.OCTAL.indexOf(digits.charAt(1)) >= 0
                    && Escapes.OCTAL.indexOf(digits.charAt(2)) >= 0
                    && reader.peekIn(Escapes.OCTAL)) {
                literal.append((char) Escapes.octal(reader, digits, 1));
                return;
            }
        }
        add(Integer.parseInt(digits.substring(1)), digits.length() - 1);
    }

    private void named() {
        if (!reader.match("<")) {
            throw reader.errorHere("missing <", 0);
        }
        String name = reader.getUntil(">", "group name");
        int length = PatternReader.length(name);
        if (isIdentifier(name)) {
            Integer group = names.get(name);
            if (group == null) {
                throw new TemplateException(ErrorKind.INDEX_ERROR, "unknown group name '" + name + "'");
            }
            add(group, length + 1);
            return;
        }
        int group = groupNumber(name);
        if (group < 0) {
            throw reader.errorHere("bad character in group name '" + name + "'", length + 1);
        }
        add(group, length + 1);
    }

    private void add(int group, int offset) {
        if (group > groupCount) {
            throw reader.errorHere("invalid group reference " + group, offset);
        }
        flush();
        parts.add(group);
    }

    /** The number that a group name is; -1 when it is none. */
    static int groupNumber(String name) {
        String digits = name.strip();
        if (digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            return -1;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (!Character.isDigit(digits.charAt(i))) {
                return -1;
            }
        }
        return Integer.parseInt(digits);
    }

    static boolean isIdentifier(String name) {
        int first = name.codePointAt(0);
        if (first != '_' && !Character.isUnicodeIdentifierStart(first)) {
            return false;
        }
        for (int i = Character.charCount(first); i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int character = name.codePointAt(i);
            if (!Character.isUnicodeIdentifierPart(character) || Character.isIdentifierIgnorable(character)) {
                return false;
            }
        }
        return true;
    }
}
