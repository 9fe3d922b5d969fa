package dev.chora.jinja.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Random templates give what real Jinja2 gives. The time is bounded: {@code CHORA_DIFFERENTIAL_SECONDS}, 20 unless set.
 * {@code CHORA_JINJA_PYTHON} names a Python with copier 9, which brings Jinja2 and the filters; {@code python3} unless
 * set. {@code CHORA_DIFFERENTIAL_SEED} repeats a run.
 */
class DifferentialTest {
    @Test
    void rendersRandomTemplatesAsJinja2() {
        String python = setting("CHORA_JINJA_PYTHON", "python3");
        Oracle oracle = Oracle.start(python);
        if (oracle == null) {
            System.err.println("SKIPPED: " + python + " has no copier; set CHORA_JINJA_PYTHON to a Python that has");
        }
        Assumptions.assumeTrue(oracle != null, python + " cannot run oracle.py");
        long seconds = Long.parseLong(setting("CHORA_DIFFERENTIAL_SECONDS", "20"));
        long seed = Long.parseLong(setting("CHORA_DIFFERENTIAL_SEED", Long.toString(System.nanoTime())));
        try (oracle) {
            Differential differential = new Differential(oracle);
            List<String> differences = differential.run(seed, seconds, 20);
            assertThat(differences).as("seed %s", seed).isEmpty();
            assertThat(differential.compared()).as("templates compared").isPositive();
        }
    }

    private static String setting(String name, String fallback) {
        String value = System.getenv(name);
        return value == null || value.isEmpty() ? fallback : value;
    }
}
