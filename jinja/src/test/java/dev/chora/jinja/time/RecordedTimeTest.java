package dev.chora.jinja.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.jinja.recorded.Recording;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** strftime and strptime give what CPython's datetime gave on Linux. */
class RecordedTimeTest {
    @Test
    void printsAndReadsAsPython() {
        List<Recording> recordings = Recording.read("time.jsonl").stream()
                .filter(recording -> !"%s".equals(recording.get("format")))
                .toList();
        assertThat(Recording.differences(recordings, RecordedTimeTest::run)).isEmpty();
    }

    private static Object run(Recording recording) {
        String format = recording.text("format");
        if (recording.text("op").equals("strftime")) {
            return Strftime.ofDateTime(format, Moment.naive(LocalDateTime.parse(recording.text("time"))));
        }
        Moment moment = Strptime.parse(recording.text("text"), format);
        String text = Strftime.ofDateTime("%Y-%m-%dT%H:%M:%S", Moment.naive(moment.time()));
        int micros = moment.time().getNano() / 1000;
        String fraction =
                micros == 0 ? "" : "." + Integer.toString(1_000_000 + micros).substring(1);
        Long offset = moment.offset() == null ? null : moment.offset().longValue();
        return Arrays.asList(text + fraction, offset);
    }
}
