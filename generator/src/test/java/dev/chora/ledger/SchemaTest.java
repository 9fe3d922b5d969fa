package dev.chora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.jinja.python.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema that is printed describes the lines that are written. */
class SchemaTest {
    private static final Map<?, ?> SCHEMA = (Map<?, ?>) JsonText.loads(LedgerSchema.text());

    @Test
    void everyLineOfTheTestsThatIsReadFits() throws IOException {
        Path ledger = Path.of("src/test/resources/ledger/reports/team.jsonl");
        List<String> lines = Files.readAllLines(ledger);
        Set<String> kinds = new TreeSet<>();
        for (LedgerLine line : new LedgerFile(ledger).read()) {
            String text = lines.get(line.number() - 1);
            boolean good = line instanceof LedgerLine.Good;
            assertThat(fits(text)).as(text).isEqualTo(good);
            if (line instanceof LedgerLine.Good read) {
                assertThat(fits(EntryText.of(read.entry()))).as(text).isTrue();
                kinds.add(read.entry().kind());
            }
        }
        assertThat(kinds).hasToString(kinds().toString());
    }

    @Test
    void aFieldThatIsNotDescribedDoesNotFit() {
        String line = EntryText.of(new Retired(Instant.EPOCH, "a", null));
        assertThat(fits(line)).isTrue();
        assertThat(fits(line.replace("\"a\"", "1"))).isFalse();
        assertThat(fits(line.replace("\"project\"", "\"projekt\""))).isFalse();
        assertThat(fits(line.replace("}", ",\"more\":1}"))).isFalse();
    }

    private static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        Map<?, ?> kind = (Map<?, ?>) ((Map<?, ?>) SCHEMA.get("properties")).get("kind");
        ((List<?>) kind.get("enum")).forEach(one -> kinds.add(String.valueOf(one)));
        return kinds;
    }

    private static boolean fits(String line) {
        try {
            return fits(JsonText.loads(line), SCHEMA);
        } catch (dev.chora.jinja.TemplateException noJson) {
            return false;
        }
    }

    /** As much of JSON Schema as this schema uses. */
    private static boolean fits(Object value, Object schema) {
        if (!(schema instanceof Map<?, ?> rules)) {
            return Boolean.TRUE.equals(schema);
        }
        if (rules.get("oneOf") instanceof List<?> choices
                && choices.stream().filter(choice -> fits(value, choice)).count() != 1) {
            return false;
        }
        if (rules.containsKey("const") && !rules.get("const").equals(value)) {
            return false;
        }
        if (rules.get("enum") instanceof List<?> words && !words.contains(value)) {
            return false;
        }
        if (rules.get("pattern") instanceof String pattern
                && !String.valueOf(value).matches(".*" + pattern)) {
            return false;
        }
        return switch (String.valueOf(rules.get("type"))) {
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Long;
            case "number" -> value instanceof Number;
            case "array" ->
                value instanceof List<?> list && list.stream().allMatch(item -> fits(item, rules.get("items")));
            case "object" -> value instanceof Map<?, ?> map && object(map, rules);
            default -> true;
        };
    }

    private static boolean object(Map<?, ?> map, Map<?, ?> rules) {
        if (rules.get("required") instanceof List<?> required && !map.keySet().containsAll(required)) {
            return false;
        }
        Map<?, ?> properties = rules.get("properties") instanceof Map<?, ?> found ? found : Map.of();
        for (Map.Entry<?, ?> field : map.entrySet()) {
            Object rule = properties.get(field.getKey());
            if (rule == null) {
                rule = rules.containsKey("additionalProperties") ? rules.get("additionalProperties") : Boolean.TRUE;
            }
            if (!fits(field.getValue(), rule)) {
                return false;
            }
        }
        return true;
    }
}
