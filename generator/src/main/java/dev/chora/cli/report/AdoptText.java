package dev.chora.cli.report;

import dev.chora.adopt.Adoption;
import dev.chora.adopt.Evidence;
import dev.chora.adopt.FoundAnswer;
import dev.chora.jinja.python.Py;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a project turned out to be made from, for people. */
public final class AdoptText {
    private static final int WIDEST_VALUE = 40;
    private static final int MOST_FILES = 12;
    private static final int MOST_PLACES = 2;
    private static final int PERCENT = 100;
    private static final double CERTAIN = 0.9;

    private AdoptText() {}

    /** @param pretend whether nothing was to be written */
    public static String of(Adoption adoption, boolean pretend) {
        StringBuilder text = new StringBuilder();
        text.append("Template  ").append(adoption.source()).append('\n');
        text.append("Version   ").append(adoption.version() == null ? "none" : adoption.version());
        if (adoption.versionsTried() > 1) {
            text.append(", best of ").append(adoption.versionsTried());
        }
        text.append("\nMatch     ")
                .append(Math.round(adoption.score() * PERCENT))
                .append(" % of what the template makes\n\nAnswers\n");
        answers(text, adoption);
        text.append("\nFiles\n");
        files(text, "as the template makes them", adoption.files().same(), false);
        files(text, "changed", adoption.files().changed(), true);
        files(text, "missing", adoption.files().missing(), true);
        files(text, "not from the template", adoption.files().unknown(), true);
        text.append('\n');
        outcome(text, adoption, pretend);
        return text.toString();
    }

    private static void answers(StringBuilder text, Adoption adoption) {
        Map<String, FoundAnswer> answers = adoption.answers();
        Set<String> absent = new HashSet<>();
        for (FoundAnswer answer : answers.values()) {
            for (Evidence place : answer.evidence()) {
                absent.add(place.file());
            }
        }
        absent.removeAll(adoption.files().same());
        absent.removeAll(adoption.files().changed());
        absent.removeAll(adoption.files().unknown());
        int names = 0;
        int values = 0;
        for (Map.Entry<String, FoundAnswer> answer : answers.entrySet()) {
            names = Math.max(names, answer.getKey().length());
            values = Math.max(values, shown(answer.getValue().value()).length());
        }
        for (Map.Entry<String, FoundAnswer> answer : answers.entrySet()) {
            FoundAnswer found = answer.getValue();
            pad(text.append("  "), answer.getKey(), names);
            pad(text.append("  "), shown(found.value()), values);
            text.append("  ").append(reason(found, absent)).append('\n');
        }
    }

    private static String reason(FoundAnswer answer, Set<String> absent) {
        switch (answer.origin()) {
            case PERSON:
                return "given";
            case RECORD:
                return "written down by another generator";
            case DEFAULT:
                return answer.open()
                        ? "open: nothing in the project tells, default taken"
                        : "follows from other answers";
            default:
                StringBuilder reason = new StringBuilder();
                reason.append(answer.confidence() >= CERTAIN ? "certain" : answer.open() ? "guess" : "likely");
                for (int i = 0; i < Math.min(MOST_PLACES, answer.evidence().size()); i++) {
                    reason.append(i == 0 ? ": " : ", ")
                            .append(place(answer.evidence().get(i), absent));
                }
                return reason.toString();
        }
    }

    private static String place(Evidence place, Set<String> absent) {
        if (place.line() > 0) {
            return place.file() + ":" + place.line();
        }
        return absent.contains(place.file()) ? "no " + place.file() : place.file();
    }

    private static String shown(@Nullable Object value) {
        String text = Py.repr(value);
        return text.length() > WIDEST_VALUE ? text.substring(0, WIDEST_VALUE - 1) + "…" : text;
    }

    private static void pad(StringBuilder text, String value, int width) {
        text.append(value);
        for (int i = value.length(); i < width; i++) {
            text.append(' ');
        }
    }

    private static void files(StringBuilder text, String what, List<String> paths, boolean named) {
        String count = Integer.toString(paths.size());
        text.append("  ")
                .append(" ".repeat(Math.max(0, 3 - count.length())))
                .append(count)
                .append(' ')
                .append(what);
        if (named && !paths.isEmpty()) {
            int shown = Math.min(MOST_FILES, paths.size());
            text.append(": ").append(String.join(", ", paths.subList(0, shown)));
            if (shown < paths.size()) {
                text.append(" and ").append(paths.size() - shown).append(" more");
            }
        }
        text.append('\n');
    }

    private static void outcome(StringBuilder text, Adoption adoption, boolean pretend) {
        Map<String, @Nullable Object> recorded = adoption.recorded();
        if (recorded != null) {
            compare(text, adoption, recorded);
        }
        if (adoption.written()) {
            text.append("Wrote ").append(adoption.answersFile()).append(".\n");
            if (adoption.updatable()) {
                text.append("Commit it, then: chora update\n");
            } else {
                text.append("The template is not kept in git, so it has no versions to update from.\n");
            }
        } else if (recorded != null) {
            text.append(adoption.answersFile()).append(" is left as it is; --force replaces it.\n");
        } else if (pretend) {
            text.append("Nothing was written; without --pretend this goes to ")
                    .append(adoption.answersFile())
                    .append(".\n");
        }
    }

    private static void compare(StringBuilder text, Adoption adoption, Map<String, @Nullable Object> recorded) {
        List<String> differences = new ArrayList<>();
        Object commit = recorded.get("_commit");
        if (commit != null && !commit.equals(adoption.version())) {
            differences.add("_commit: " + Py.repr(commit) + " in the file, " + Py.repr(adoption.version()) + " found");
        }
        for (Map.Entry<String, FoundAnswer> answer : adoption.answers().entrySet()) {
            Object there = recorded.get(answer.getKey());
            Object found = answer.getValue().value();
            if (!recorded.containsKey(answer.getKey())) {
                differences.add(answer.getKey() + ": not in the file, " + Py.repr(found) + " found");
            } else if (!Py.equal(there, found)) {
                differences.add(answer.getKey() + ": " + Py.repr(there) + " in the file, " + Py.repr(found) + " found");
            }
        }
        text.append("The project had an answers file, ").append(adoption.answersFile());
        if (differences.isEmpty()) {
            text.append(", and it says the same.\n");
            return;
        }
        text.append(", and it differs:\n");
        for (String difference : differences) {
            text.append("  ").append(difference).append('\n');
        }
    }
}
