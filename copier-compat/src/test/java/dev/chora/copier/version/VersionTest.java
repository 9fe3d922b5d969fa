package dev.chora.copier.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what packaging says of the same texts (src/test/record/versions.py). */
class VersionTest {
    record Recorded(String text, String normal, boolean prerelease, int rank) {
        boolean valid() {
            return rank >= 0;
        }

        @Override
        public String toString() {
            return "'" + text + "'";
        }
    }

    static Stream<Recorded> recorded() throws IOException {
        try (InputStream in = VersionTest.class.getResourceAsStream("/version/packaging.tsv")) {
            List<Recorded> all = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] fields = line.split("\t", -1);
                if (fields.length == 2) {
                    all.add(new Recorded(unescaped(fields[0]), "", false, -1));
                } else if (fields.length == 4) {
                    all.add(new Recorded(
                            unescaped(fields[0]),
                            fields[1],
                            Boolean.parseBoolean(fields[2]),
                            Integer.parseInt(fields[3])));
                }
            }
            return all.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void readsAsPackagingDoes(Recorded recorded) {
        Version version = Version.parse(recorded.text());
        if (!recorded.valid()) {
            assertThat(version).isNull();
        } else {
            assertThat(version).hasToString(recorded.normal());
            assertThat(Objects.requireNonNull(version).isPrerelease()).isEqualTo(recorded.prerelease());
        }
    }

    @Test
    void ordersAsPackagingDoes() throws IOException {
        List<Recorded> valid = recorded().filter(Recorded::valid).toList();
        for (Recorded a : valid) {
            Version mine = Objects.requireNonNull(Version.parse(a.text()));
            for (Recorded b : valid) {
                Version theirs = Objects.requireNonNull(Version.parse(b.text()));
                int order = Integer.compare(a.rank(), b.rank());
                assertThat(Integer.signum(mine.compareTo(theirs)))
                        .as("%s and %s", a, b)
                        .isEqualTo(order);
                if (order == 0) {
                    assertThat(mine).isEqualTo(theirs).hasSameHashCodeAs(theirs);
                }
            }
        }
    }

    /** Worked out with dunamai 1.26 for the tag, a distance and the hash abc1234. */
    @ParameterizedTest
    @CsvSource({
        "1.0.0, 0, 1.0.0",
        "v1.0.0, 0, 1.0.0",
        "1.0.0, 3, 1.0.0.post3.dev0+abc1234",
        "2.0.0a1, 0, 2.0.0a1",
        "2.0.0-beta, 2, 2.0.0b0.post2.dev0+abc1234",
        "1.0.post2, 0, 1.0.post2",
        "1.0.post2, 4, 1.0.post2.dev4+abc1234",
        "1.0.post, 0, 1.0",
        "1.0.dev5, 0, 1.0.dev5",
        "1.0.dev5, 2, 1.0.dev7+abc1234",
        "1!1.0+x.1, 0, 1!1.0",
        "1.0-, 0, no tag",
        "1.0a-, 0, 1.0a0",
        "1.0-foo, 0, none",
        "release-1.0, 0, no tag",
        "1.0+, 0, no tag",
        "V1.0, 0, no tag",
    })
    void serialisesTagsAsDunamaiDoes(String tag, int distance, String expected) {
        TagVersion read = TagVersion.parse(tag);
        if (read == null) {
            assertThat(expected).isEqualTo("no tag");
        } else {
            assertThat(String.valueOf(read.serialise(distance, "abc1234"))).isEqualTo(expected.replace("none", "null"));
        }
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char kind = text.charAt(++i);
            int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
            if (digits > 0) {
                out.append((char) Integer.parseInt(text.substring(i + 1, i + 1 + digits), 16));
                i += digits;
            } else {
                out.append(kind == 't' ? '\t' : kind == 'n' ? '\n' : kind);
            }
        }
        return out.toString();
    }
}
