package dev.chora.adopt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads candidate answers off a project: lays the marked files next to its files and notes what stands in each place. */
final class Readings {
    private static final double PATH_WEIGHT = 0.7;
    private static final double ANCHOR = 0.5;
    private static final double LEAST = 0.35;
    private static final int MOST_MATCHES = 6;

    private final Marks marks;
    private final Scorer scorer;
    private final Rendering rendering;
    private final Map<Map<String, @Nullable Object>, Double> weights = new LinkedHashMap<>();
    private final Set<Map<String, @Nullable Object>> plain = new HashSet<>();

    private Readings(Marks marks, Scorer scorer, Rendering rendering) {
        this.marks = marks;
        this.scorer = scorer;
        this.rendering = rendering;
    }

    /**
     * The candidates, those that most speaks for first.
     *
     * @param rendering what the template makes of the marks
     */
    static List<Proposal> of(Marks marks, Scorer scorer, Rendering rendering) {
        Readings readings = new Readings(marks, scorer, rendering);
        for (Map.Entry<String, Rendering.Content> file : rendering.files().entrySet()) {
            readings.file(file.getKey(), file.getValue());
        }
        List<Proposal> proposals = new ArrayList<>(readings.weights.size());
        for (Map.Entry<Map<String, @Nullable Object>, Double> entry : readings.weights.entrySet()) {
            proposals.add(new Proposal(entry.getKey(), entry.getValue(), readings.plain.contains(entry.getKey())));
        }
        proposals.sort((a, b) -> Double.compare(b.weight(), a.weight()));
        return proposals;
    }

    private void file(String path, Rendering.Content content) {
        TextLines lines = scorer.lines(content);
        for (ProjectFile counterpart : counterparts(path, lines)) {
            TextLines there = counterpart.lines();
            if (lines != null && there != null) {
                compare(lines.lines(), there.lines());
                paragraphs(lines.lines(), counterpart, there.lines());
            }
        }
    }

    private List<ProjectFile> counterparts(String path, @Nullable TextLines lines) {
        List<Marks.Piece> pieces = marks.pieces(path);
        if (pieces == null) {
            ProjectFile file = scorer.counterpart(path, rendering);
            return file == null ? List.of() : List.of(file);
        }
        MarkedLine pattern = new MarkedLine(pieces);
        List<ProjectFile> matching = new ArrayList<>();
        for (ProjectFile file : scorer.project().files().values()) {
            List<MarkedLine.Found> found = pattern.match(file.path(), true);
            if (found != null) {
                note(found, PATH_WEIGHT);
                matching.add(file);
            }
        }
        if (matching.isEmpty()) {
            ProjectFile file = scorer.counterpart(path, rendering);
            return file == null ? List.of() : List.of(file);
        }
        if (lines != null && matching.size() > 1) {
            matching.sort((a, b) -> Double.compare(shared(b, lines), shared(a, lines)));
        }
        return matching.subList(0, Math.min(2, matching.size()));
    }

    private static double shared(ProjectFile file, TextLines lines) {
        TextLines there = file.lines();
        return there == null ? 0 : lines.shared(there);
    }

    private void compare(List<String> rendered, List<String> project) {
        @Nullable MarkedLine[] patterns = new MarkedLine[rendered.size()];
        boolean any = false;
        for (int i = 0; i < patterns.length; i++) {
            List<Marks.Piece> pieces = marks.pieces(rendered.get(i));
            patterns[i] = pieces == null ? null : new MarkedLine(pieces);
            any |= pieces != null;
        }
        for (int i = 0; any && i < patterns.length; i++) {
            MarkedLine pattern = patterns[i];
            if (pattern != null) {
                new Place(rendered, project, patterns, i, pattern).read();
            }
        }
    }

    /** Answers of several lines: from where their first line begins to where the next line of the template is. */
    private void paragraphs(List<String> rendered, ProjectFile file, List<String> project) {
        for (int i = 0; i < rendered.size(); i++) {
            List<Marks.Piece> pieces = marks.pieces(rendered.get(i));
            if (pieces != null && pieces.size() == 3 && pieces.get(2).text().isEmpty()) {
                String question = pieces.get(1).question();
                Paragraph paragraph = question != null && marks.mayHaveLines(question)
                        ? Paragraph.of(rendered, i, pieces.get(0).text(), project)
                        : null;
                if (paragraph != null) {
                    put(Map.of(question, paragraph.text(file)), 2 * ANCHOR, true);
                }
            }
        }
    }

    private void note(List<MarkedLine.Found> found, double weight) {
        Map<String, @Nullable Object> together = new LinkedHashMap<>();
        for (MarkedLine.Found one : found) {
            Object value = value(one);
            if (value != null) {
                together.putIfAbsent(one.question(), value);
                put(Map.of(one.question(), value), weight / found.size(), one.plain());
            }
        }
        if (together.size() > 1) {
            put(together, weight / found.size(), true);
        }
    }

    private @Nullable Object value(MarkedLine.Found found) {
        if (found.separator() == null) {
            return found.item() > 0 ? null : found.text();
        }
        return found.text().isEmpty()
                ? List.of()
                : marks.items(found.question(), List.of(found.text().split(Pattern.quote(found.separator()), -1)));
    }

    private void put(Map<String, @Nullable Object> values, double weight, boolean unchanged) {
        weights.merge(values, weight, Double::sum);
        if (unchanged) {
            plain.add(values);
        }
    }

    /** One marked line and the lines of the project that may be what became of it. */
    private final class Place {
        private final List<String> rendered;
        private final List<String> project;
        private final @Nullable MarkedLine[] patterns;
        private final int index;
        private final MarkedLine pattern;

        Place(
                List<String> rendered,
                List<String> project,
                @Nullable MarkedLine[] patterns,
                int index,
                MarkedLine pattern) {
            this.rendered = rendered;
            this.project = project;
            this.patterns = patterns;
            this.index = index;
            this.pattern = pattern;
        }

        void read() {
            List<Integer> places = new ArrayList<>();
            List<List<MarkedLine.Found>> matches = new ArrayList<>();
            for (int j = 0; j < project.size(); j++) {
                List<MarkedLine.Found> found = pattern.match(project.get(j), false);
                if (found != null) {
                    places.add(j);
                    matches.add(found);
                }
            }
            for (int k = 0; k < places.size(); k++) {
                double anchors = anchored(places.get(k), -1) + anchored(places.get(k), 1);
                boolean telling = pattern.weight() >= LEAST && places.size() <= MOST_MATCHES;
                if (telling || anchors > 0) {
                    note(matches.get(k), pattern.weight() + anchors);
                }
            }
            items(places, matches);
        }

        /** The items of a list that the template puts on lines of their own. */
        private void items(List<Integer> places, List<List<MarkedLine.Found>> matches) {
            if (matches.isEmpty() || !startsList()) {
                return;
            }
            String question = matches.get(0).get(0).question();
            List<String> all = new ArrayList<>();
            List<String> run = new ArrayList<>();
            for (int k = 0; k < places.size(); k++) {
                if (k > 0 && places.get(k) != places.get(k - 1) + 1) {
                    put(Map.of(question, marks.items(question, run)), ANCHOR, true);
                    run.clear();
                }
                run.add(matches.get(k).get(0).text());
                all.add(matches.get(k).get(0).text());
            }
            put(Map.of(question, marks.items(question, run)), ANCHOR, true);
            put(Map.of(question, marks.items(question, all)), ANCHOR, true);
        }

        private boolean startsList() {
            return pattern.pieces().size() == 3 && isItem(index, 0) && (isItem(index + 1, 1) || followsLater());
        }

        private boolean followsLater() {
            for (int i = index + 1; i < patterns.length; i++) {
                if (isItem(i, 1)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isItem(int line, int item) {
            MarkedLine other = line < patterns.length ? patterns[line] : null;
            if (other == null || other.pieces().size() != 3) {
                return false;
            }
            Marks.Piece mark = other.pieces().get(1);
            return mark.item() == item
                    && String.valueOf(mark.question())
                            .equals(pattern.pieces().get(1).question())
                    && marks.isItem(mark);
        }

        /** Whether the next line that is not empty, up or down, is the same in both. */
        private double anchored(int place, int step) {
            int here = next(rendered, index, step);
            int there = next(project, place, step);
            if (here < 0 || there < 0) {
                return here == there ? ANCHOR : 0;
            }
            MarkedLine other = patterns[here];
            boolean same = other == null
                    ? rendered.get(here).equals(project.get(there))
                    : other.weight() > 0 && other.match(project.get(there), false) != null;
            return same ? ANCHOR : 0;
        }

        private int next(List<String> lines, int from, int step) {
            for (int i = from + step; i >= 0 && i < lines.size(); i += step) {
                if (!lines.get(i).isEmpty()) {
                    return i;
                }
            }
            return -1;
        }
    }
}
