package dev.chora.jinja.regex;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a pattern in the syntax of Python 3.11's {@code re} and writes it in Java's. Anchors, dots and classes are
 * spelled out by the flags in force, so that only case-insensitivity is left to Java's flags.
 */
final class PatternTranslator {
    private static final String SPECIAL = ".\\[{()*+?^$|";
    private static final String REPEATS = "*+?{";
    private static final int MOST_DEPTH = 300;

    final PatternReader reader;
    final GroupTable groups;
    private final GroupTranslator groupTranslator;
    private int flags;
    private int depth;

    PatternTranslator(String pattern, int flags) {
        this.reader = new PatternReader(pattern);
        this.groups = new GroupTable(pattern.contains("(?("));
        this.groupTranslator = new GroupTranslator(this);
        this.flags = flags;
    }

    /** Flags in force at this point. */
    int flags() {
        return flags;
    }

    void setFlags(int newFlags) {
        flags = newFlags;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    Piece translate() {
        Piece whole = alternatives(true);
        if (reader.peek() != null) {
            throw reader.errorHere("unbalanced parenthesis", 0);
        }
        groupTranslator.checkConditions();
        return whole;
    }

    /** {@code a|b|c} up to a closing bracket or the end. */
    Piece alternatives(boolean outermost) {
        if (++depth > MOST_DEPTH) {
            throw new TemplateException(
                    ErrorKind.RECURSION_ERROR,
                    "maximum recursion depth exceeded: brackets nested too deep in a pattern");
        }
        List<Piece> items = new ArrayList<>(2);
        do {
            items.add(sequence(outermost && items.isEmpty()));
        } while (reader.match("|"));
        depth--;
        return items.size() == 1 ? items.get(0) : branch(items);
    }

    private static Piece branch(List<Piece> items) {
        StringBuilder java = new StringBuilder();
        StringBuilder members = new StringBuilder();
        boolean set = true;
        long least = Piece.UNBOUNDED;
        long most = 0;
        long cost = 0;
        for (Piece item : items) {
            java.append(java.length() == 0 && cost == 0 ? "" : "|").append(item.java());
            set &= item.members() != null;
            members.append(item.members());
            least = Math.min(least, item.least());
            most = Math.max(most, item.most());
            cost += item.cost();
        }
        if (set) {
            return Piece.unit("[" + members + "]", members.toString());
        }
        return new Piece(java.toString(), least, most, cost, Piece.Kind.SEQUENCE, null);
    }

    /** Pieces one after the other, up to a bar, a closing bracket or the end. */
    Piece sequence(boolean first) {
        List<Piece> pieces = new ArrayList<>();
        while (true) {
            String token = reader.peek();
            if (token == null || token.equals("|") || token.equals(")")) {
                return join(pieces);
            }
            reader.get();
            if (has(RegexFlags.VERBOSE) && skipped(token)) {
                continue;
            }
            if (token.length() == 1 && REPEATS.contains(token)) {
                RepeatTranslator.apply(reader, token, pieces);
            } else if (token.equals("(")) {
                Piece group = groupTranslator.read(first && pieces.isEmpty());
                if (group != null) {
                    pieces.add(group);
                }
            } else {
                pieces.add(single(token));
            }
        }
    }

    private boolean skipped(String token) {
        if (" \t\n\r\u000b\f".contains(token)) {
            return true;
        }
        if (!token.equals("#")) {
            return false;
        }
        String next = reader.get();
        while (next != null && !next.equals("\n")) {
            next = reader.get();
        }
        return true;
    }

    private Piece single(String token) {
        char head = token.charAt(0);
        if (head == '\\') {
            return escape(token);
        }
        if (token.length() > 1 || SPECIAL.indexOf(head) < 0) {
            return literal(token.codePointAt(0));
        }
        return switch (head) {
            case '[' -> SetTranslator.read(reader, has(RegexFlags.ASCII));
            case '.' -> Piece.unit(has(RegexFlags.DOTALL) ? "(?s:.)" : "[^\\n]", null);
            case '^' -> Piece.anchor(has(RegexFlags.MULTILINE) ? "(?:\\A|(?<=\\n))" : "\\A");
            default -> Piece.anchor(has(RegexFlags.MULTILINE) ? "(?=\\n|\\z)" : "(?=\\n?\\z)");
        };
    }

    private static Piece literal(int character) {
        String java = CharacterSets.literal(character);
        return Piece.unit(java, java);
    }

    private Piece escape(String token) {
        char letter = token.charAt(1);
        boolean ascii = has(RegexFlags.ASCII);
        switch (letter) {
            case 'A':
                return Piece.anchor("\\A");
            case 'Z':
                return Piece.anchor("\\z");
            case 'b':
                return CharacterSets.boundary(ascii);
            case 'B':
                return CharacterSets.noBoundary(ascii);
            case '0':
                return literal(Escapes.octal(reader, token, 2));
            default:
                break;
        }
        if (CharacterSets.isCategory(letter)) {
            return CharacterSets.category(letter, ascii);
        }
        int simple = Escapes.simple(letter);
        if (simple >= 0) {
            return literal(simple);
        }
        if (Escapes.DIGITS.indexOf(letter) >= 0) {
            return numbered(token);
        }
        return literal(Escapes.character(reader, token));
    }

    /** {@code \12}: three octal digits are a character, anything else refers to a group. */
    private Piece numbered(String token) {
        String digits = token;
        if (reader.peekIn(Escapes.DIGITS)) {
            digits += reader.get();
            if (Escapes.OCTAL.indexOf(digits.charAt(1)) >= 0
                    && Escapes.OCTAL.indexOf(digits.charAt(2)) >= 0
                    && reader.peekIn(Escapes.OCTAL)) {
                return literal(Escapes.octal(reader, digits, 1));
            }
        }
        int group = Integer.parseInt(digits.substring(1));
        if (group >= groups.count()) {
            throw reader.errorHere("invalid group reference " + group, digits.length() - 1);
        }
        return groups.reference(group, reader, digits.length());
    }

    private static Piece join(List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return Piece.EMPTY;
        }
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
        StringBuilder java = new StringBuilder();
        long least = 0;
        long most = 0;
        long cost = 0;
        for (Piece piece : pieces) {
            java.append(piece.java());
            least = Piece.bounded(least + piece.least());
            most = Piece.bounded(most + piece.most());
            cost += piece.cost();
        }
        return new Piece(java.toString(), least, most, cost, Piece.Kind.SEQUENCE, null);
    }
}
