package dev.chora.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projects made with answers drawn by chance: the version and every answer that shows in the files are found again. */
class AdoptionTest {
    private static final Path BUNDLED = Path.of("../templates").toAbsolutePath().normalize();
    private static final Path OWN = Path.of("src/test/resources/adopt");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1}, seed {2}")
    @CsvSource({
        "python, 1.9.0, 1",
        "python, 1.9.0, 2",
        "python, 1.9.1, 4",
        "python, 2.0.0, 6",
        "python, 2.0.0, 7",
        "service, 1.0.0, 11",
        "service, 1.0.0, 12",
        "service, 1.0.0, 13",
        "service, 1.1.0, 14",
        "service, 1.1.0, 15",
        "service, 1.1.0, 16",
        "site, 1.0.0, 21",
        "site, 1.0.0, 22",
        "site, 1.0.0, 23",
        "site, 1.0.0, 24",
        "site, 1.0.0, 25",
        "values, 1.0.0, 31",
        "values, 1.0.0, 32",
        "values, 1.0.0, 33",
        "values, 1.0.0, 34",
        "values, 1.0.0, 35"
    })
    void findsEverythingThatShows(String template, String version, long seed) throws IOException {
        Sample sample = new Sample(templates(template), template, version, seed, folder.resolve("work"));
        Sample.Outcome outcome = sample.adopt();
        assertThat(outcome.lost()).isEmpty();
        assertThat(outcome.version()).as(outcome.adoption().version()).isTrue();
        assertThat(outcome.traces()).isPositive();
        assertThat(outcome.adoption().files().changed()).isEmpty();
        assertThat(outcome.adoption().files().missing()).isEmpty();
        assertThat(outcome.adoption().files().unknown()).isEmpty();
        assertThat(outcome.adoption().score()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} {1}, {2} % changed")
    @CsvSource({
        "python, 1.9.0, 30, 90",
        "python, 1.9.0, 60, 75",
        "python, 2.0.0, 30, 90",
        "service, 1.1.0, 30, 75",
        "site, 1.0.0, 30, 75"
    })
    void findsMostOfItInProjectsThatWereChanged(String template, String version, int percent, int least)
            throws IOException {
        int traces = 0;
        int found = 0;
        for (int seed = 1; seed <= 2; seed++) {
            Path project = folder.resolve(Integer.toString(seed)).resolve("work");
            Sample sample = new Sample(templates(template), template, version, seed, project);
            new Damage(new Random(seed)).to(project, percent);
            Sample.Outcome outcome = sample.adopt();
            traces += outcome.traces();
            found += outcome.found();
        }
        assertThat(100 * found / traces).isGreaterThanOrEqualTo(least);
    }

    private static Path templates(String template) {
        return template.equals("python") ? BUNDLED : OWN;
    }
}
