package dev.chora.copier.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every recorded text gives what PyYAML gives, or fails where PyYAML fails; see {@code src/test/record/yaml_load.py}. */
class YamlTextTest {
    @Test
    void readsWhatPyYamlReads() throws IOException {
        List<String> differences = new ArrayList<>();
        int count = 0;
        try (InputStream in = YamlTextTest.class.getResourceAsStream("load.jsonl")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                Map<?, ?> recorded = (Map<?, ?>) JsonText.loads(line);
                String text = (String) recorded.get("text");
                String expected = recorded.containsKey("repr") ? (String) recorded.get("repr") : "error";
                String actual = read(text);
                if (!actual.equals(expected)) {
                    differences.add(line + "\n    but was " + actual);
                }
                count++;
            }
        }
        assertThat(count).isGreaterThan(400);
        assertThat(differences).isEmpty();
    }

    @Test
    void refusesAnAliasInsideItsOwnAnchor() {
        assertThatThrownBy(() -> YamlText.load("a: &x [1, *x]"))
                .isInstanceOf(YamlFailure.class)
                .hasMessageContaining("inside its own anchor");
    }

    @Test
    void tellsThePlaceOfAFault() {
        assertThatThrownBy(() -> YamlText.load("a: 1\nb: [\n")).isInstanceOfSatisfying(YamlFailure.class, failure -> {
            assertThat(failure.line()).isEqualTo(3);
            assertThat(failure.column()).isEqualTo(1);
        });
    }

    private static String read(String text) {
        try {
            return Py.repr(YamlText.loadAll(text, null));
        } catch (YamlFailure failure) {
            return "error";
        }
    }
}
