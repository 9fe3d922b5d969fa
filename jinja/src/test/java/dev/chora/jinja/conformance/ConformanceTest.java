package dev.chora.jinja.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole suite of our own passes. Cases that read YAML need the module above; jinja/conformance runs them too. */
class ConformanceTest {
    @Test
    void passes() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of("src/test/conformance/expected"))) {
            files = found.sorted().toList();
        }
        List<String> failed = new ArrayList<>();
        int passed = 0;
        for (Path file : files) {
            for (ConformanceCase each : ConformanceCase.read(file)) {
                if (each.template().contains("from_yaml") && YamlReaders.find() == null) {
                    continue;
                }
                CaseResult result = ConformanceRunner.run(each);
                if (result.passed()) {
                    passed++;
                } else {
                    failed.add(result.id() + "\n  expected " + result.expected() + "\n  actual   " + result.actual());
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(passed).isGreaterThan(1500);
    }
}
