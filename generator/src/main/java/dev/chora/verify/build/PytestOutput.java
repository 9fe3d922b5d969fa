package dev.chora.verify.build;

import dev.chora.engine.Ran;
import dev.chora.verify.Place;
import dev.chora.verify.proof.Bench;
import dev.chora.verify.proof.Outcome;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what pytest says about tests that fail. */
public final class PytestOutput {
    private PytestOutput() {}

    /** One fault for each test that failed or could not be run, with the line that it failed at. */
    public static void faults(Bench bench, Ran ran, Outcome outcome) {
        Matcher row = Pattern.compile("(?m)^(FAILED|ERROR) (\\S+?\\.py)(?:::(\\S+))?(?: - (.*))?$")
                .matcher(ran.out());
        while (row.find()) {
            String file = row.group(2).replace('\\', '/');
            String test = row.group(3);
            String reason = row.group(4) == null ? "" : ": " + row.group(4);
            outcome.fault(
                    "build.tests",
                    place(bench, ran.out(), file, test == null ? "" : test),
                    (test == null ? file + " cannot be loaded" : test + " fails") + reason,
                    "Run it alone: pytest " + file + (test == null ? "" : "::" + test));
        }
    }

    /** The place within the test file in the section of this test; the section ends at the next headline. */
    private static Place place(Bench bench, String output, String file, String test) {
        String name = test.replace("::", ".");
        int from = name.isEmpty() ? output.indexOf(file) : output.indexOf("_ " + name + " _");
        if (from < 0) {
            return Place.of(file);
        }
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(file) + ":(\\d+): ").matcher(output);
        Matcher headline =
                Pattern.compile("(?m)^(_{3,} .* _{3,}|={3,} .* ={3,})$").matcher(output);
        int end = headline.find(output.indexOf('\n', from) + 1) ? headline.start() : output.length();
        line.region(from, end);
        return line.find() ? bench.files().at(file, Integer.parseInt(line.group(1)), 0) : Place.of(file);
    }
}
