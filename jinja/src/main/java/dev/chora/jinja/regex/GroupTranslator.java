package dev.chora.jinja.regex;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Translates everything that starts with an opening bracket. */
final class GroupTranslator {
    private final PatternTranslator pattern;
    private final PatternReader reader;
    private final GroupTable groups;
    private final Map<Integer, Integer> conditions = new LinkedHashMap<>();

    GroupTranslator(PatternTranslator pattern) {
        this.pattern = pattern;
        this.reader = pattern.reader;
        this.groups = pattern.groups;
    }

    /**
     * Reads a group whose bracket has been read.
     *
     * @param first whether nothing stands before it, which global flags require
     * @return null for comments and global flags, which match nothing
     */
    @Nullable
    Piece read(boolean first) {
        int start = reader.tell() - 1;
        if (!reader.match("?")) {
            return capture(null, start);
        }
        String head = reader.get();
        if (head == null) {
            throw reader.errorHere("unexpected end of pattern", 0);
        }
        switch (head) {
            case "P":
                return named(start);
            case ":":
                return group(start);
            case "#":
                skipComment(start);
                return null;
            case "=", "!":
                return look(head, "(?" + head, start);
            case "<":
                return lookbehind(start);
            case "(":
                return conditional(start);
            case ">":
                Piece content = pattern.alternatives(false);
                close(start);
                return content.as("(?>" + content.java() + ")", Piece.Kind.UNIT);
            default:
                if (RegexFlags.ofLetter(head) == 0 && !head.equals("-")) {
                    throw reader.errorHere("unknown extension ?" + head, PatternReader.length(head) + 1);
                }
                return flags(head, first, start);
        }
    }

    private void close(int start) {
        if (!reader.match(")")) {
            throw reader.errorHere("missing ), unterminated subpattern", reader.tell() - start);
        }
    }

    private Piece capture(@Nullable String name, int start) {
        int group = groups.open(name, reader);
        Piece content = pattern.alternatives(false);
        close(start);
        return groups.close(group, content);
    }

    private Piece group(int start) {
        Piece content = pattern.alternatives(false);
        close(start);
        return content.kind() == Piece.Kind.UNIT ? content : content.as("(?:" + content.java() + ")", Piece.Kind.UNIT);
    }

    private Piece named(int start) {
        if (reader.match("<")) {
            String name = reader.getUntil(">", "group name");
            checkName(name);
            return capture(name, start);
        }
        if (reader.match("=")) {
            String name = reader.getUntil(")", "group name");
            checkName(name);
            return groups.reference(groupNamed(name), reader, PatternReader.length(name) + 1);
        }
        String letter = reader.get();
        if (letter == null) {
            throw reader.errorHere("unexpected end of pattern", 0);
        }
        throw reader.errorHere("unknown extension ?P" + letter, PatternReader.length(letter) + 2);
    }

    private int groupNamed(String name) {
        Integer group = groups.names().get(name);
        if (group == null) {
            throw reader.errorHere("unknown group name '" + name + "'", PatternReader.length(name) + 1);
        }
        return group;
    }

    private void checkName(String name) {
        if (!ReplacementTemplate.isIdentifier(name)) {
            throw reader.errorHere("bad character in group name '" + name + "'", PatternReader.length(name) + 1);
        }
    }

    private void skipComment(int start) {
        String token;
        do {
            token = reader.get();
            if (token == null) {
                throw reader.errorHere("missing ), unterminated comment", reader.tell() - start);
            }
        } while (!token.equals(")"));
    }

    private Piece look(String sign, String opening, int start) {
        Piece content = pattern.alternatives(false);
        close(start);
        String java =
                content.least() == 0 && content.most() == 0 && content.java().isEmpty() && sign.equals("!")
                        ? "(?!)"
                        : opening + content.java() + ")";
        return new Piece(java, 0, 0, content.cost(), Piece.Kind.UNIT, null);
    }

    private Piece lookbehind(int start) {
        String sign = reader.get();
        if (sign == null) {
            throw reader.errorHere("unexpected end of pattern", 0);
        }
        if (!sign.equals("=") && !sign.equals("!")) {
            throw reader.errorHere("unknown extension ?<" + sign, PatternReader.length(sign) + 2);
        }
        int before = groups.enterLookbehind();
        Piece content = pattern.alternatives(false);
        groups.leaveLookbehind(before);
        close(start);
        if (content.least() != content.most()) {
            throw new TemplateException(ErrorKind.REGEX_ERROR, "look-behind requires fixed-width pattern");
        }
        return new Piece("(?<" + sign + content.java() + ")", 0, 0, content.cost(), Piece.Kind.UNIT, null);
    }

    /** {@code (?(1)yes|no)}: Java has none, but an empty group at the end of group 1 tells whether it took part. */
    private Piece conditional(int start) {
        String name = reader.getUntil(")", "group name");
        int group = conditionGroup(name);
        groups.checkLookbehind(group, reader);
        Piece yes = pattern.sequence(false);
        Piece no = Piece.EMPTY;
        boolean either = reader.match("|");
        if (either) {
            no = pattern.sequence(false);
            if (reader.peekIs("|")) {
                throw reader.errorHere("conditional backref with more than two branches", 0);
            }
        }
        close(start);
        if (!groups.isClosed(group)) {
            conditions.putIfAbsent(-group, start);
        }
        String marker = "\\k<m" + group + ">";
        String java = "(?:" + marker + yes.java() + "|(?!" + marker + ")" + no.java() + ")";
        return new Piece(
                java,
                Math.min(yes.least(), no.least()),
                Math.max(yes.most(), no.most()),
                yes.cost() + no.cost(),
                Piece.Kind.UNIT,
                null);
    }

    private int conditionGroup(String name) {
        if (ReplacementTemplate.isIdentifier(name)) {
            return groupNamed(name);
        }
        int group = ReplacementTemplate.groupNumber(name);
        int length = PatternReader.length(name);
        if (group < 0) {
            throw reader.errorHere("bad character in group name '" + name + "'", length + 1);
        }
        if (group == 0) {
            throw reader.errorHere("bad group number", length + 1);
        }
        conditions.putIfAbsent(group, reader.tell() - length - 1);
        return group;
    }

    /** Raises what is only known at the end of the pattern. */
    void checkConditions() {
        for (Map.Entry<Integer, Integer> condition : conditions.entrySet()) {
            int group = condition.getKey();
            if (group >= groups.count()) {
                throw new TemplateException(
                        ErrorKind.REGEX_ERROR,
                        "invalid group reference " + group + " at position " + condition.getValue());
            }
        }
        for (Integer group : conditions.keySet()) {
            if (group < 0) {
                throw new TemplateException(
                        ErrorKind.REGEX_ERROR,
                        "a condition on group " + -group
                                + " that stands before the group ends is not supported; move it behind the group");
            }
        }
    }

    private @Nullable Piece flags(String head, boolean first, int start) {
        int before = pattern.flags();
        InlineFlags inline = InlineFlags.read(reader, head);
        if (inline.global()) {
            if (!first) {
                throw reader.errorHere("global flags not at the start of the expression", reader.tell() - start);
            }
            pattern.setFlags(before | inline.added());
            return null;
        }
        int type = inline.added() & RegexFlags.TYPE;
        int kept = type == 0 ? before : before & ~RegexFlags.TYPE;
        pattern.setFlags((kept | inline.added()) & ~inline.removed());
        Piece content = pattern.alternatives(false);
        String java = "(?" + caseFlags(pattern.flags()) + ":" + content.java() + ")";
        pattern.setFlags(before);
        close(start);
        return content.as(java, Piece.Kind.UNIT);
    }

    private static String caseFlags(int flags) {
        if ((flags & RegexFlags.IGNORECASE) == 0) {
            return "-iu";
        }
        return (flags & RegexFlags.ASCII) == 0 ? "iu" : "i-u";
    }
}
