package dev.chora.cli.report;

import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import dev.chora.matrix.Combination;
import dev.chora.matrix.Fault;
import dev.chora.matrix.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The result of {@code chora template test}. The same fault in many combinations is told once. */
public final class MatrixText {
    private static final int NAMES = 3;
    private static final double MILLIS = 1000.0;

    private MatrixText() {}

    /**
     * Whether nothing is wrong.
     *
     * @param strict whether a step that could not run is wrong
     */
    public static boolean sound(List<Row> rows, boolean strict) {
        for (Row row : rows) {
            if (!row.faults().isEmpty() || (strict && !row.notRun().isEmpty())) {
                return false;
            }
        }
        return true;
    }

    /** For people. */
    public static String of(List<Row> rows, boolean strict) {
        Map<Fault, List<String>> faults = new LinkedHashMap<>();
        TreeSet<String> notRun = new TreeSet<>();
        long millis = 0;
        int faulty = 0;
        for (Row row : rows) {
            millis += row.time().toMillis();
            faulty += row.faults().isEmpty() ? 0 : 1;
            notRun.addAll(row.notRun());
            for (Fault fault : row.faults()) {
                faults.computeIfAbsent(fault, any -> new ArrayList<>()).add(row.name());
            }
        }
        StringBuilder text = new StringBuilder();
        faults.forEach((fault, names) -> fault(text, fault, names));
        for (Row row : rows) {
            for (String note : row.notes()) {
                text.append("note  ")
                        .append(row.name())
                        .append(": ")
                        .append(note)
                        .append('\n');
            }
        }
        for (String step : notRun) {
            text.append("not run  ").append(step).append('\n');
        }
        if (!notRun.isEmpty()) {
            text.append(strict ? "That counts as a fault (--strict).\n" : "").append('\n');
        }
        text.append(rows.size()).append(rows.size() == 1 ? " project" : " projects");
        text.append(faulty == 0 ? ", no faults" : ", " + faulty + " with faults, " + kinds(faults.size()));
        return text.append(" (")
                .append(Math.round(millis / MILLIS * 10) / 10.0)
                .append(" s)\n")
                .toString();
    }

    private static String kinds(int count) {
        return count == 1 ? "1 fault" : count + " different faults";
    }

    private static void fault(StringBuilder text, Fault fault, List<String> names) {
        text.append(fault.kind().word()).append(": ").append(fault.message()).append('\n');
        if (fault.where() != null) {
            text.append("  at ").append(fault.where()).append('\n');
        }
        for (String name : names.subList(0, Math.min(NAMES, names.size()))) {
            text.append("  with ").append(name).append('\n');
        }
        if (names.size() > NAMES) {
            text.append("  and ").append(names.size() - NAMES).append(" more\n");
        }
        if (fault.advice() != null && !fault.advice().isEmpty()) {
            text.append("  ").append(fault.advice()).append('\n');
        }
        text.append('\n');
    }

    /** For programs. */
    public static String json(List<Row> rows) {
        List<Object> projects = new ArrayList<>();
        for (Row row : rows) {
            List<Object> faults = new ArrayList<>();
            for (Fault fault : row.faults()) {
                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                one.put("kind", fault.kind().word());
                one.put("message", fault.message());
                one.put("where", fault.where());
                one.put("advice", fault.advice());
                faults.add(one);
            }
            Map<String, @Nullable Object> project = new LinkedHashMap<>();
            project.put("name", row.name());
            project.put("files", (long) row.files());
            project.put("seconds", row.time().toMillis() / MILLIS);
            project.put("faults", faults);
            project.put("notes", new ArrayList<Object>(row.notes()));
            project.put("not_run", new ArrayList<Object>(row.notRun()));
            projects.add(project);
        }
        return document("projects", projects);
    }

    /** The combinations, one on a line. */
    public static String list(List<Combination> combinations) {
        StringBuilder text = new StringBuilder();
        for (Combination combination : combinations) {
            text.append(combination.name()).append('\n');
        }
        return text.toString();
    }

    /** The combinations with all their answers. */
    public static String listJson(List<Combination> combinations) {
        List<Object> list = new ArrayList<>();
        for (Combination combination : combinations) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("name", combination.name());
            one.put("answers", new LinkedHashMap<String, @Nullable Object>(combination.answers()));
            list.add(one);
        }
        return document("combinations", list);
    }

    private static String document(String key, List<Object> list) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(key, list);
        return JsonText.dumps(document, JsonStyle.DEFAULT.indented(2L)) + "\n";
    }
}
