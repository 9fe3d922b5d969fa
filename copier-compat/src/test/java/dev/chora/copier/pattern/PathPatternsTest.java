package dev.chora.copier.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what pathspec says of the same patterns and paths (src/test/record/patterns.py). */
class PathPatternsTest {
    record Recorded(List<String> patterns, List<String> matching, List<String> others, boolean refused) {
        @Override
        public String toString() {
            return patterns.toString();
        }
    }

    static Stream<Recorded> recorded() throws IOException {
        List<Recorded> all = new ArrayList<>();
        try (InputStream in = PathPatternsTest.class.getResourceAsStream("/pattern/pathspec.txt")) {
            Recorded block = fresh(false);
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.isEmpty()) {
                    if (!block.patterns().isEmpty()) {
                        all.add(block);
                    }
                    block = fresh(false);
                    continue;
                }
                String rest = line.substring(1);
                switch (line.charAt(0)) {
                    case 'P' -> block.patterns().add(rest);
                    case '+' -> block.matching().add(rest);
                    case '-' -> block.others().add(rest);
                    default -> block = new Recorded(block.patterns(), block.matching(), block.others(), true);
                }
            }
        }
        return all.stream();
    }

    private static Recorded fresh(boolean refused) {
        return new Recorded(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), refused);
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void matchesAsPathspecDoes(Recorded recorded) {
        if (recorded.refused()) {
            assertThatThrownBy(() -> PathPatterns.of(recorded.patterns())).isInstanceOf(PatternException.class);
            return;
        }
        PathPatterns patterns = PathPatterns.of(recorded.patterns());
        assertThat(recorded.matching()).allMatch(patterns::matches);
        assertThat(recorded.others()).noneMatch(patterns::matches);
    }

    @Test
    void aFolderPatternMatchesTheFolderWhenToldThatItIsOne() {
        PathPatterns patterns = PathPatterns.of(List.of("docs/", "!docs/keep/"));
        assertThat(patterns.matches("docs")).isFalse();
        assertThat(patterns.matchesFolder("docs")).isTrue();
        assertThat(patterns.matchesFolder("x/docs")).isTrue();
        assertThat(patterns.matchesFolder("docs/keep")).isFalse();
    }

    @Test
    void lettersWithAccentsMatchHoweverTheyAreComposed() {
        PathPatterns composed = PathPatterns.of(List.of("\u00e9*.txt"));
        PathPatterns decomposed = PathPatterns.of(List.of("e\u0301*.txt"));
        for (String path : List.of("\u00e9t\u00e9.txt", "e\u0301te\u0301.txt")) {
            assertThat(composed.matches(path)).isTrue();
            assertThat(decomposed.matches(path)).isTrue();
        }
    }
}
