package dev.chora.ledger.scan;

import dev.chora.ledger.CiFacts;
import dev.chora.ledger.ComposeFacts;
import dev.chora.ledger.DockerfileKind;
import dev.chora.ledger.Entry;
import dev.chora.ledger.Facts;
import dev.chora.ledger.ImageFacts;
import dev.chora.ledger.ScannedProject;
import dev.chora.ledger.UnreadableProject;
import dev.chora.verify.rules.ProjectFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one project. */
public final class ProjectScan {
    private ProjectScan() {}

    /**
     * What it is, or why that cannot be told; never fails.
     *
     * @param shown the folder as a person would type it
     */
    public static Entry read(Path folder, String shown, Instant time) {
        String folderName = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        try {
            Problems problems = new Problems(ProjectFiles.of(folder));
            AnswersReader answers = AnswersReader.read(problems);
            String name = answers.name();
            return new ScannedProject(time, name == null ? folderName : name, shown, facts(answers, problems));
        } catch (IOException | RuntimeException unreadable) {
            String message = unreadable.getMessage();
            String reason = unreadable.getClass().getSimpleName() + (message == null ? "" : ": " + message);
            return new UnreadableProject(time, folderName, shown, reason);
        }
    }

    /** The name by which a project is known, from its files or else its folder; never fails. */
    public static String name(Path folder) {
        String folderName = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        try {
            String name =
                    AnswersReader.read(new Problems(ProjectFiles.of(folder))).name();
            return name == null ? folderName : name;
        } catch (IOException | RuntimeException unreadable) {
            return folderName;
        }
    }

    private static Facts facts(AnswersReader answers, Problems problems) {
        List<String> artifacts = new ArrayList<>();
        List<String> composeFiles = new ArrayList<>();
        String production = null;
        boolean test = false;
        for (String path : problems.files().paths()) {
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            boolean compose = ComposeReader.isCompose(path);
            if (isDockerfile(path, name)) {
                test |= name.contains("test");
                production = name.contains("test") ? production : better(production, path);
            } else if (!compose && !path.equals(".dockerignore")) {
                continue;
            }
            artifacts.add(path);
            if (compose) {
                composeFiles.add(path);
            }
        }
        DockerfileKind kind = DockerfileKind.of(production != null, test);
        ImageFacts image = production == null ? null : ImageReader.read(production, problems);
        ComposeFacts compose = ComposeReader.read(composeFiles, problems);
        CiFacts ci = CiReader.read(problems);
        List<String> monitoring = Monitoring.read(problems);
        LevelRule level = LevelRule.of(kind, compose, ci, monitoring);
        return new Facts(
                answers.template(),
                answers.version(),
                answers.type(),
                artifacts,
                kind,
                image,
                compose,
                ci,
                monitoring,
                level.level(),
                level.missing(),
                problems.all());
    }

    /** {@code Dockerfile}, {@code Dockerfile.NAME}, {@code NAME.Dockerfile} and Podman's names, at the top or in a folder for it. */
    private static boolean isDockerfile(String path, String name) {
        int slash = path.indexOf('/');
        String top = slash < 0 ? "" : path.substring(0, slash);
        boolean place = slash < 0
                || (path.indexOf('/', slash + 1) < 0
                        && (top.equals("docker") || top.equals("deploy") || top.equals("build")));
        boolean ignore = name.endsWith(".dockerignore") || name.endsWith(".md");
        return place
                && !ignore
                && (name.equals("dockerfile")
                        || name.startsWith("dockerfile.")
                        || name.endsWith(".dockerfile")
                        || name.equals("containerfile")
                        || name.startsWith("containerfile."));
    }

    /** The plainest name makes the production image. */
    private static String better(@Nullable String known, String path) {
        return known == null || path.length() < known.length() ? path : known;
    }
}
