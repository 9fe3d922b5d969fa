package dev.chora.jinja.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The program behind {@code jinja/conformance}: runs files of cases and prints how they went. */
public final class ConformanceMain {
    private ConformanceMain() {}

    public static void main(String[] files) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        List<CaseResult> results = new ArrayList<>();
        for (String file : files) {
            results.addAll(ConformanceRunner.run(Path.of(file)));
        }
        int failed = report(results, out);
        out.flush();
        System.exit(failed == 0 ? 0 : 1);
    }

    /** Prints failures, the table by area and the closing line; returns the number of failures. */
    static int report(List<CaseResult> results, PrintStream out) {
        Map<String, int[]> areas = new LinkedHashMap<>();
        int failed = 0;
        for (CaseResult result : results) {
            int[] counts = areas.computeIfAbsent(result.area(), area -> new int[2]);
            counts[0]++;
            if (result.passed()) {
                counts[1]++;
                continue;
            }
            failed++;
            out.println(result.id());
            out.println("  expected " + result.expected());
            out.println("  actual   " + result.actual());
        }
        out.println("| area | cases | passed | % |");
        out.println("| --- | ---: | ---: | ---: |");
        for (Map.Entry<String, int[]> area : areas.entrySet()) {
            row(area.getKey(), area.getValue()[0], area.getValue()[1], out);
        }
        row("all", results.size(), results.size() - failed, out);
        out.println((results.size() - failed) + " passed, " + failed + " failed");
        return failed;
    }

    private static void row(String area, int cases, int passed, PrintStream out) {
        long tenths = cases == 0 ? 1000 : passed * 1000L / cases;
        out.println("| " + area + " | " + cases + " | " + passed + " | " + tenths / 10 + "." + tenths % 10 + " |");
    }
}
