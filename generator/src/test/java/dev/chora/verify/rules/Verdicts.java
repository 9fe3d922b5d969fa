package dev.chora.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.verify.Finding;
import dev.chora.verify.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Recorded verdicts: a folder with {@code cases}, {@code support} files that stand beside each case, and {@code verdicts.tsv}
 * with the case, the verdict of the real program, our errors as rule@line:column, and why the two differ when they do.
 */
public final class Verdicts {
    private final Path data;
    private final StaticCheck check;

    public Verdicts(String area, StaticCheck check) {
        this.data = Path.of("src/test/resources/dev/chora/verify", area);
        this.check = check;
    }

    /** The lines of a table of verdicts. */
    public static List<String> lines(String area) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/dev/chora/verify", area, "verdicts.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /** Lays the case of a line at a path of a new project, looks, and compares. */
    public void compare(String line, String ending, String path, Path folder) throws IOException {
        String[] fields = line.split("\t", -1);
        support(folder);
        Path target = folder.resolve(path);
        Files.createDirectories(target.getParent());
        Files.copy(data.resolve("cases").resolve(fields[0] + ending), target);
        ProjectFiles files = ProjectFiles.of(folder);
        Findings findings = new Findings();
        check.look(files, findings);
        List<String> errors = new ArrayList<>();
        for (Finding finding : findings.findings()) {
            if (finding.severity() == Severity.ERROR && finding.place() != null) {
                String place = finding.place().line() == 0
                        ? finding.place().file()
                        : finding.place().line() + ":" + finding.place().column();
                errors.add(finding.rule() + "@" + place);
            }
        }
        assertThat(String.join(" ", errors)).isEqualTo(fields[2]);
        boolean same = fields[1].equals("bad") == !errors.isEmpty();
        assertThat(same).as("the same verdict as the real program, or a reason").isEqualTo(fields[3].isEmpty());
    }

    private void support(Path folder) throws IOException {
        Path support = data.resolve("support");
        if (!Files.isDirectory(support)) {
            return;
        }
        try (Stream<Path> files = Files.walk(support)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(support.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
