package dev.chora.copier.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.jinja.python.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Matches what Python's fnmatch matches; see {@code src/test/record/small.py}. */
class FnmatchTest {
    @Test
    void matchesWhatPythonMatches() throws IOException {
        byte[] records = FnmatchTest.class.getResourceAsStream("fnmatch.jsonl").readAllBytes();
        for (String line : new String(records, StandardCharsets.UTF_8).split("\n")) {
            Map<?, ?> record = (Map<?, ?>) JsonText.loads(line);
            String pattern = (String) record.get("pattern");
            for (Object name : (List<?>) record.get("matches")) {
                assertThat(Fnmatch.matches((String) name, pattern))
                        .as("%s matches %s", pattern, name)
                        .isTrue();
            }
            for (Object name : (List<?>) record.get("not")) {
                assertThat(Fnmatch.matches((String) name, pattern))
                        .as("%s does not match %s", pattern, name)
                        .isFalse();
            }
        }
    }
}
