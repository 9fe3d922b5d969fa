package dev.chora.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rendered line, or path, with marks in it, as a pattern for what a project may have in its place. */
final class MarkedLine {
    /**
     * What stands in the place of a mark.
     *
     * @param item which item of a list the mark is; -1 when the text is the whole list, between {@code separator}s
     */
    record Found(
            String question,
            int item,
            String text,
            boolean plain,
            @Nullable String separator) {}

    private static final double FULL_LENGTH = 8;

    private final List<Marks.Piece> pieces;
    private final double weight;

    MarkedLine(List<Marks.Piece> pieces) {
        this.pieces = pieces;
        int letters = 0;
        for (Marks.Piece piece : pieces) {
            letters += piece.literal() ? LineWeight.letters(piece.text()) : 0;
        }
        this.weight = Math.min(1, letters / FULL_LENGTH);
    }

    /** How much the literal text says, from 0 to 1. */
    double weight() {
        return weight;
    }

    List<Marks.Piece> pieces() {
        return pieces;
    }

    /** What a line has in the places of the marks; null when the literal text does not fit. */
    @Nullable
    List<Found> match(String line, boolean path) {
        String first = pieces.get(0).text();
        if (!line.startsWith(first)) {
            return null;
        }
        List<Found> found = new ArrayList<>(pieces.size() / 2);
        int at = first.length();
        for (int i = 1; i < pieces.size(); i += 2) {
            Marks.Piece mark = pieces.get(i);
            int last = listEnd(i);
            String separator = last > i ? pieces.get(i + 1).text() : null;
            String literal = pieces.get(last + 1).text();
            int end;
            if (last + 2 >= pieces.size()) {
                end = line.length() - literal.length();
                if (end < at || !line.endsWith(literal)) {
                    return null;
                }
            } else {
                end = literal.isEmpty() ? -1 : line.indexOf(literal, at);
                if (end < 0) {
                    return null;
                }
            }
            String text = line.substring(at, end);
            if (path && (text.isEmpty() || text.indexOf('/') >= 0)) {
                return null;
            }
            found.add(new Found(
                    Objects.requireNonNull(mark.question()),
                    separator == null ? mark.item() : -1,
                    text,
                    mark.plain(),
                    separator));
            at = end + literal.length();
            i = last;
        }
        return agree(found) ? found : null;
    }

    /** The last mark of a list that begins with the mark at an index: its items follow one another. */
    private int listEnd(int index) {
        Marks.Piece mark = pieces.get(index);
        int next = index + 2;
        boolean list = mark.item() == 0
                && next < pieces.size() - 1
                && pieces.get(next).item() == 1
                && Objects.equals(pieces.get(next).question(), mark.question())
                && !pieces.get(index + 1).text().isEmpty();
        return list ? next : index;
    }

    /** Whether marks that came out the same way stand for the same text. */
    private static boolean agree(List<Found> found) {
        for (int i = 0; i < found.size(); i++) {
            for (int j = i + 1; j < found.size(); j++) {
                Found a = found.get(i);
                Found b = found.get(j);
                if (a.question().equals(b.question())
                        && a.item() == b.item()
                        && !a.text().equalsIgnoreCase(b.text())
                        && a.plain() == b.plain()
                        && !simplified(a.text()).equals(simplified(b.text()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String simplified(String text) {
        StringBuilder simple = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                simple.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return simple.toString();
    }
}
