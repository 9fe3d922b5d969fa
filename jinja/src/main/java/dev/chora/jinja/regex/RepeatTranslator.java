package dev.chora.jinja.regex;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.util.List;

/** Translates {@code *}, {@code +}, {@code ?} and {@code {m,n}} with their lazy and possessive forms. */
final class RepeatTranslator {
    private static final long MOST_REPEATS = 4_294_967_295L;

    private RepeatTranslator() {}

    /** Applies the quantifier that starts with this token to the last piece; a brace that is none becomes a literal. */
    static void apply(PatternReader reader, String token, List<Piece> pieces) {
        int here = reader.tell();
        long[] bounds = {0, MOST_REPEATS};
        switch (token.charAt(0)) {
            case '?' -> bounds[1] = 1;
            case '*' -> {}
            case '+' -> bounds[0] = 1;
            default -> {
                if (!braces(reader, here, bounds)) {
                    String brace = CharacterSets.literal('{');
                    pieces.add(Piece.unit(brace, brace));
                    return;
                }
            }
        }
        Piece item = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (item == null || item.kind() == Piece.Kind.ANCHOR) {
            throw reader.errorHere("nothing to repeat", reader.tell() - here + 1);
        }
        if (item.kind() == Piece.Kind.REPEAT) {
            throw reader.errorHere("multiple repeat", reader.tell() - here + 1);
        }
        String mode = reader.match("?") ? "?" : reader.match("+") ? "+" : "";
        pieces.set(pieces.size() - 1, repeat(item, bounds[0], bounds[1], mode));
    }

    private static boolean braces(PatternReader reader, int here, long[] bounds) {
        if (reader.peekIs("}")) {
            return false;
        }
        String low = digits(reader);
        String high = reader.match(",") ? digits(reader) : low;
        if (!reader.match("}")) {
            reader.seek(here);
            return false;
        }
        if (!low.isEmpty()) {
            bounds[0] = number(low);
        }
        if (!high.isEmpty()) {
            bounds[1] = number(high);
            if (bounds[1] < bounds[0]) {
                throw reader.errorHere("min repeat greater than max repeat", reader.tell() - here);
            }
        }
        return true;
    }

    private static String digits(PatternReader reader) {
        return reader.getWhile(Integer.MAX_VALUE, Escapes.DIGITS);
    }

    private static long number(String digits) {
        if (digits.length() > 12 || Long.parseLong(digits) >= MOST_REPEATS) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "the repetition number is too large");
        }
        return Long.parseLong(digits);
    }

    private static Piece repeat(Piece item, long least, long most, String mode) {
        boolean unbounded = most == MOST_REPEATS;
        long low = least;
        long high = most;
        if (item.most() == 0) {
            low = Math.min(low, 1);
            high = Math.min(high, 1);
            unbounded = false;
        }
        long cost = item.cost() * Math.max(1, low);
        if ((item.least() == 0 && cost > Piece.MOST_COST) || low > Integer.MAX_VALUE) {
            throw new TemplateException(
                    ErrorKind.LIMIT_EXCEEDED, "this regular expression repeats an empty match too often");
        }
        String quantifier = quantifier(low, unbounded || high > Integer.MAX_VALUE ? -1 : high);
        long width = unbounded
                ? Piece.UNBOUNDED
                : item.most() > 0 && high > Piece.UNBOUNDED / item.most()
                        ? Piece.UNBOUNDED
                        : Piece.bounded(item.most() * high);
        long narrow = item.least() > 0 && low > Piece.UNBOUNDED / item.least() ? Piece.UNBOUNDED : item.least() * low;
        return new Piece(
                item.repeatable() + quantifier + mode,
                narrow,
                width,
                Math.min(cost, Piece.MOST_COST + 1),
                Piece.Kind.REPEAT,
                null);
    }

    private static String quantifier(long low, long high) {
        if (high < 0) {
            return low == 0 ? "*" : low == 1 ? "+" : "{" + low + ",}";
        }
        return low == 0 && high == 1 ? "?" : "{" + low + "," + high + "}";
    }
}
