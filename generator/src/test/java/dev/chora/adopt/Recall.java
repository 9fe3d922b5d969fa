package dev.chora.adopt;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Measures how much an adoption finds in projects of which more and more was changed; see {@code benchmarks/adopt}. */
final class Recall {
    private static final int[] PERCENT = {0, 10, 30, 60};

    private record Template(Path folder, String name, List<String> versions) {}

    private Recall() {}

    /**
     * Prints a table in Markdown.
     *
     * @param args the repository, projects per version, and anything more to have lost answers told
     */
    public static void main(String[] args) throws IOException {
        Path repository = Path.of(args[0]).toAbsolutePath();
        int rounds = Integer.parseInt(args[1]);
        Path own = repository.resolve("generator/src/test/resources/adopt");
        List<Template> templates = List.of(
                new Template(repository.resolve("templates"), "python", List.of("1.9.0", "1.9.1", "2.0.0")),
                new Template(own, "service", List.of("1.0.0", "1.1.0")),
                new Template(own, "site", List.of("1.0.0")),
                new Template(own, "values", List.of("1.0.0")));
        System.out.println(
                "| template | files changed | projects | version found | answers found | taken for likely but wrong"
                        + " | median processor time |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        for (Template template : templates) {
            for (int percent : PERCENT) {
                System.out.println(row(template, percent, rounds, args.length > 2));
            }
        }
    }

    private static String row(Template template, int percent, int rounds, boolean verbose) throws IOException {
        int projects = 0;
        int versions = 0;
        int traces = 0;
        int found = 0;
        int wrong = 0;
        List<Long> times = new java.util.ArrayList<>();
        for (String version : template.versions()) {
            for (int round = 0; round < rounds; round++) {
                Path folder = Files.createTempDirectory("chora-adopt-");
                long seed = 1000L * round + version.hashCode() % 100;
                Sample sample = new Sample(template.folder(), template.name(), version, seed, folder.resolve("work"));
                new Damage(new Random(seed)).to(sample.project(), percent);
                long start = processorTime();
                try {
                    Sample.Outcome outcome = sample.adopt();
                    versions += outcome.version() ? 1 : 0;
                    traces += outcome.traces();
                    found += outcome.found();
                    wrong += outcome.wrong();
                    if (verbose) {
                        System.out.println(
                                version + " " + round + " " + outcome.adoption().version() + " "
                                        + Math.round(outcome.adoption().score() * 100) + " " + outcome.lost());
                    }
                } catch (dev.chora.copier.CopierException unfit) {
                    if (verbose) {
                        System.out.println(version + " " + round + " " + unfit.getMessage());
                    }
                    traces += sample.traces();
                }
                times.add((processorTime() - start) / 1_000_000);
                projects++;
                delete(folder);
            }
        }
        times.sort(Comparator.naturalOrder());
        return "| " + template.name() + " | " + percent + " % | " + projects + " | " + share(versions, projects) + " | "
                + share(found, traces) + " of " + traces + " | " + share(wrong, traces) + " | "
                + times.get(times.size() / 2) + " ms |";
    }

    /** Of this thread, in nanoseconds; the clock on the wall tells more of what else the machine does. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "none" : Math.round(1000.0 * part / whole) / 10.0 + " %";
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
