package dev.chora.jinja.conformance;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the differential test for as long as wanted: {@code PYTHON SECONDS SEED MOST}. */
public final class DifferentialMain {
    private DifferentialMain() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Oracle oracle = Oracle.start(arguments[0]);
        if (oracle == null) {
            out.println(arguments[0] + " cannot run oracle.py");
            System.exit(2);
            return;
        }
        try (oracle) {
            Differential differential = new Differential(oracle);
            List<String> differences = differential.run(
                    Long.parseLong(arguments[2]), Long.parseLong(arguments[1]), Integer.parseInt(arguments[3]));
            differences.forEach(out::println);
            out.println(differential.compared() + " compared, " + differences.size() + " different");
        }
    }
}
