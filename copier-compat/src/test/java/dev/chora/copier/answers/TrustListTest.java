package dev.chora.copier.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.jinja.python.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trusts what Copier trusts; see {@code src/test/record/small.py}. */
class TrustListTest {
    @Test
    void trustsWhatCopierTrusts() throws IOException {
        byte[] records = TrustListTest.class.getResourceAsStream("trust.jsonl").readAllBytes();
        for (String line : new String(records, StandardCharsets.UTF_8).split("\n")) {
            Map<?, ?> record = (Map<?, ?>) JsonText.loads(line);
            TrustList list = new TrustList(List.of((String) record.get("entry")), Map.of("HOME", "/home/someone"));
            for (Object template : (List<?>) record.get("trusted")) {
                assertThat(list.trusts((String) template))
                        .as("%s trusts %s", record.get("entry"), template)
                        .isTrue();
            }
            for (Object template : (List<?>) record.get("not")) {
                assertThat(list.trusts((String) template))
                        .as("%s does not trust %s", record.get("entry"), template)
                        .isFalse();
            }
        }
    }
}
