package dev.chora.jinja.ansible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.jinja.recorded.Recording;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A seed gives the same shuffles and numbers as CPython's random module. */
class RecordedRandomTest {
    @Test
    void drawsAsPython() {
        for (Recording recording : Recording.read("random.jsonl")) {
            Object seed = recording.get("seed");
            boolean number = Boolean.TRUE.equals(recording.get("int")) && seed instanceof String;
            RandomBits random = RandomBits.of(number ? new BigInteger((String) seed) : seed);
            List<Object> list = new ArrayList<>();
            for (long i = 0; i < 20; i++) {
                list.add(i);
            }
            random.shuffle(list);
            assertThat(list).as("seed %s", seed).isEqualTo(recording.get("shuffled"));
            List<Object> numbers = List.of(
                    (long) random.below(10),
                    (long) random.below(1000),
                    5 + 7L * random.below(7),
                    random.below(BigInteger.ONE.shiftLeft(40)).longValueExact());
            assertThat(numbers).as("seed %s", seed).isEqualTo(recording.get("numbers"));
            assertThat(random.below(BigInteger.ONE.shiftLeft(90)).toString()).isEqualTo(recording.get("big"));
            assertThat("abcdefghij".substring(random.below(10)).substring(0, 1)).isEqualTo(recording.get("chosen"));
        }
    }
}
