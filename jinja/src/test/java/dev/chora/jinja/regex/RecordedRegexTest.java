package dev.chora.jinja.regex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.recorded.Recording;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every pattern and replacement of record_packages.py gives what Python's re gave, or fails with the same class. */
class RecordedRegexTest {
    @Test
    void matchesAsPython() {
        assertThat(Recording.differences(Recording.read("regex.jsonl"), RecordedRegexTest::run))
                .isEmpty();
    }

    private static Object run(Recording recording) {
        PyRegex regex = PyRegex.compile(recording.text("pattern"), 0);
        String text = recording.text("text");
        if (recording.text("op").equals("sub")) {
            return regex.substitute(text, recording.text("replacement"), null);
        }
        List<Object> found = new ArrayList<>();
        Scan scan = regex.scan(text, null);
        while (scan.next()) {
            List<Object> groups = new ArrayList<>();
            for (int i = Math.min(1, regex.groupCount()); i <= regex.groupCount(); i++) {
                String group = scan.group(i);
                groups.add(group == null ? "" : group);
            }
            // JSON has no tuples.
            found.add(groups.size() == 1 ? groups.get(0) : new ArrayList<>(PyTuple.copyOf(groups)));
        }
        return found;
    }
}
