package dev.chora.adopt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a template makes with a project. A line that both have speaks for the answers, one that only the template
 * makes speaks against them, less so: people delete and rewrite lines, but hardly ever write those of a template by chance.
 * How much less depends on how much of the template is still there.
 */
final class Scorer {
    private static final double LEAST_MISS = 0.25;
    /** One file that is gone is one decision of a person, however long it was. */
    private static final double GONE = 1;

    private static final double MOVED = 0.8;
    private static final double LEAST_SHARED = 0.4;
    private static final double EMPTY_FILE = 0.5;
    private static final double BINARY_FILE = 2;
    private static final double PRESENT = 0.5;
    private static final double PRECISION = 10_000;
    private static final int MOST_MOVES = 3;

    private record Key(String path, Rendering.Content content) {}

    /** A file of the project under another name, with the weight of what it shares. */
    private record Move(ProjectFile file, double shared) {}

    private record Compared(double shared, double total, double bonus, boolean present, List<Move> moves) {}

    private final Project project;
    private final Map<Key, Compared> compared = new HashMap<>();
    private final Map<Rendering.Content, TextLines> texts = new HashMap<>();
    private final Map<Rendering.Content, Boolean> binaries = new HashMap<>();
    private double miss = LEAST_MISS;

    Scorer(Project project) {
        this.project = project;
    }

    Project project() {
        return project;
    }

    /** The higher the better; only differences mean something. */
    double score(Rendering rendering) {
        double sum = 0;
        for (Map.Entry<String, Rendering.Content> file : rendering.files().entrySet()) {
            Compared known = compare(file.getKey(), file.getValue());
            if (known.present()) {
                sum += known.bonus() + known.shared() - miss * (known.total() - known.shared());
            } else {
                Move move = move(known, rendering);
                sum += move == null
                        ? -GONE
                        : Math.max(-GONE, MOVED * move.shared() - miss * (known.total() - move.shared()));
            }
        }
        return sum;
    }

    /**
     * Share of the rendered lines that the project has, from 0 to 1. Lines in other places than the template's count only as
     * far as there are some in their own: a project that merely holds an example of the template was not made from it.
     */
    double share(Rendering rendering) {
        double shared = 0;
        double moved = 0;
        double total = 0;
        for (Map.Entry<String, Rendering.Content> file : rendering.files().entrySet()) {
            Compared known = compare(file.getKey(), file.getValue());
            total += known.total() + PRESENT;
            if (known.present()) {
                shared += known.shared() + PRESENT;
            } else {
                Move move = move(known, rendering);
                moved += move == null ? 0 : move.shared();
            }
        }
        double share = total == 0 ? 0 : (shared + Math.min(moved, 2 * shared)) / total;
        return Math.round(share * PRECISION) / PRECISION;
    }

    /** Takes what is missing more seriously the more of the template is there. */
    void calibrate(Rendering rendering) {
        double shared = 0;
        double total = 0;
        for (Map.Entry<String, Rendering.Content> file : rendering.files().entrySet()) {
            Compared known = compare(file.getKey(), file.getValue());
            if (known.present()) {
                shared += known.shared();
                total += known.total();
            }
        }
        double lines = total == 0 ? 0 : shared / total;
        miss = LEAST_MISS + (1 - LEAST_MISS) * lines * lines;
    }

    /** The file of the project that a rendered one became: that of its path, or one elsewhere that shares most with it. */
    @Nullable
    ProjectFile counterpart(String path, Rendering rendering) {
        ProjectFile there = project.file(path);
        Rendering.Content content = rendering.files().get(path);
        if (there != null || content == null) {
            return there;
        }
        Move move = move(compare(path, content), rendering);
        return move == null ? null : move.file();
    }

    private static @Nullable Move move(Compared compared, Rendering rendering) {
        for (Move move : compared.moves()) {
            if (!rendering.files().containsKey(move.file().path())) {
                return move;
            }
        }
        return null;
    }

    /** The lines of a content; null when it is no text. */
    @Nullable
    TextLines lines(Rendering.Content content) {
        TextLines known = texts.get(content);
        if (known == null && !binaries.containsKey(content)) {
            known = TextLines.of(content.bytes());
            if (known == null) {
                binaries.put(content, true);
            } else {
                texts.put(content, known);
            }
        }
        return known;
    }

    private Compared compare(String path, Rendering.Content content) {
        Key key = new Key(path, content);
        Compared known = compared.get(key);
        if (known == null) {
            known = compareAnew(path, content);
            compared.put(key, known);
        }
        return known;
    }

    private Compared compareAnew(String path, Rendering.Content content) {
        ProjectFile there = project.file(path);
        TextLines lines = lines(content);
        if (lines == null) {
            boolean same = there != null && there.holds(content.bytes());
            return new Compared(0, 0, same ? BINARY_FILE : PRESENT, there != null, List.of());
        }
        if (there == null) {
            return new Compared(0, lines.weight(), 0, false, moves(lines));
        }
        TextLines project = there.lines();
        double shared = project == null ? 0 : lines.shared(project);
        return new Compared(shared, lines.weight(), lines.weight() == 0 ? EMPTY_FILE : PRESENT, true, List.of());
    }

    private List<Move> moves(TextLines lines) {
        Map<ProjectFile, Double> telling = new HashMap<>();
        Set<String> distinct = lines.counts().keySet();
        for (String line : distinct) {
            for (ProjectFile file : project.having(line)) {
                telling.merge(file, LineWeight.of(line), Double::sum);
            }
        }
        List<Move> moves = new ArrayList<>();
        for (Map.Entry<ProjectFile, Double> entry : telling.entrySet()) {
            TextLines other = entry.getKey().lines();
            double shared = other == null ? 0 : lines.shared(other);
            if (shared >= LEAST_SHARED * lines.weight()) {
                moves.add(new Move(entry.getKey(), shared));
            }
        }
        moves.sort((a, b) -> a.shared() == b.shared()
                ? a.file().path().compareTo(b.file().path())
                : Double.compare(b.shared(), a.shared()));
        return moves.subList(0, Math.min(MOST_MOVES, moves.size()));
    }
}
