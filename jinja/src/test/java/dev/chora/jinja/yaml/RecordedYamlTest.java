package dev.chora.jinja.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.recorded.Recording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** YAML is written byte for byte as PyYAML's safe_dump wrote it. */
class RecordedYamlTest {
    @Test
    void writesAsPyYaml() {
        List<Recording> recordings = Recording.read("yaml.jsonl").stream()
                .filter(recording -> recording.get("shared") == null)
                .toList();
        assertThat(Recording.differences(
                        recordings,
                        recording ->
                                YamlDumper.dump(recording.get("value"), options((Map<?, ?>) recording.get("options")))))
                .isEmpty();
    }

    @Test
    void writesSharedCollectionsOnce() {
        Recording recording = Recording.read("yaml.jsonl").stream()
                .filter(each -> each.get("shared") != null)
                .findFirst()
                .orElseThrow();
        List<Long> list = List.of(1L);
        Map<String, Object> shared = Map.of("x", list);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("a", shared);
        root.put("b", shared);
        root.put("c", list);
        root.put("d", List.of(shared));
        assertThat(YamlDumper.dump(root, YamlOptions.SAFE_DUMP)).isEqualTo(recording.get("result"));
    }

    private static YamlOptions options(Map<?, ?> given) {
        Object flow = given.containsKey("default_flow_style") ? given.get("default_flow_style") : Boolean.FALSE;
        String style = given.containsKey("default_style") ? (String) given.get("default_style") : "\0";
        Map<String, String> tags = new LinkedHashMap<>();
        if (given.get("tags") instanceof Map<?, ?> map) {
            map.forEach((handle, prefix) -> tags.put((String) handle, (String) prefix));
        }
        return new YamlOptions(
                flow == null
                        ? YamlOptions.FlowStyle.LEAVES
                        : Py.truth(flow) ? YamlOptions.FlowStyle.FLOW : YamlOptions.FlowStyle.BLOCK,
                style.charAt(0),
                given.get("canonical") != null,
                given.get("indent") instanceof Long indent ? indent : 2,
                given.get("width") instanceof Long width ? width : 80,
                given.get("allow_unicode") != null,
                !Boolean.FALSE.equals(given.get("sort_keys")),
                given.get("explicit_start") != null,
                given.get("explicit_end") != null,
                given.get("line_break") instanceof String lineBreak ? lineBreak : "\n",
                given.get("version") == null ? null : "1.1",
                tags,
                true);
    }
}
