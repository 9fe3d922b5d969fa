package dev.chora.matrix;

import dev.chora.copier.CopyOperation;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.CopyResult;
import dev.chora.copier.Edge;
import dev.chora.copier.PlannedFile;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.ConflictMode;
import dev.chora.copier.merge.MergeOptions;
import dev.chora.copier.merge.text.MergeStyle;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateSource;
import dev.chora.copier.update.UpdateOperation;
import dev.chora.copier.update.UpdateRequest;
import dev.chora.copier.update.UpdateResult;
import dev.chora.copier.version.Version;
import dev.chora.matrix.Fault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings a project of an older version to this one. Nobody changed the project, so that there may be no conflict, and it
 * must become what a new project with the same answers is.
 */
final class UpdateTrial {
    private static final String PROJECT = "project";

    private final Edge edge;
    private final TemplateSource source;
    private final MatrixRequest request;
    private int files;
    private boolean migrates;

    UpdateTrial(Edge edge, TemplateSource source, MatrixRequest request) {
        this.edge = edge;
        this.source = source;
        this.request = request;
    }

    /** The released versions before the one that is tried, oldest first. */
    List<String> versions() {
        String address = Objects.requireNonNull(request.copy().template());
        Version target;
        try (LocatedTemplate template = source.locate(address, request.copy().vcsRef(), SourceOptions.DEFAULT)) {
            target = template.version();
            migrates = !TemplateConfig.read(template.root()).migrations().isEmpty();
        }
        List<String> older = new ArrayList<>();
        if (target == null) {
            return older;
        }
        for (String name : source.versions(address, SourceOptions.DEFAULT)) {
            Version version = Version.parse(name);
            if (version != null && version.compareTo(target) < 0) {
                older.add(0, name);
            }
        }
        return older;
    }

    /** How many files a new project of the newest version has. */
    int files() {
        return files;
    }

    /**
     * Makes a project of this version and updates it.
     *
     * @param faults gets conflicts, and files that differ from those of a new project
     * @param notes gets such files instead when the template has migrations, which may change what they like
     * @return the project's folder
     */
    Path run(String version, List<Fault> faults, List<String> notes) {
        Path project = request.work().resolve("from-" + version).resolve(PROJECT);
        CopyRequest shared =
                request.copy().change().defaults(true).overwrite(true).build();
        new CopyOperation(edge, source)
                .run(shared.change()
                        .destination(project)
                        .vcsRef(version)
                        .writeAnswers(true)
                        .build());
        UpdateResult updated = update(shared, project);
        for (Change change : updated.plan().conflicts()) {
            faults.add(new Fault(
                    Kind.UPDATE,
                    "a conflict, though nobody changed the project: "
                            + change.reason().text(),
                    change.path(),
                    null));
        }
        Path fresh = request.work().resolve("instead-of-" + version).resolve(PROJECT);
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(updated.answers());
        CopyResult expected = new CopyOperation(edge, source)
                .run(shared.change()
                        .destination(fresh)
                        .allData(answers)
                        .writeAnswers(true)
                        .build());
        files = expected.files().size();
        List<Fault> differing = new ArrayList<>();
        compare(expected, fresh, project, updated, differing);
        for (Fault fault : migrates ? differing : List.<Fault>of()) {
            notes.add(fault.where() + " " + fault.message() + "; the template has migrations");
        }
        faults.addAll(migrates ? List.of() : differing);
        return project;
    }

    private UpdateResult update(CopyRequest shared, Path project) {
        CopyRequest copy = CopyRequest.recopy(project)
                .allData(shared.data())
                .vcsRef(shared.vcsRef())
                .defaults(true)
                .overwrite(true)
                .quiet(true)
                .skipTasks(shared.skipTasks())
                .trust(shared.trust())
                .environment(shared.environment())
                .build();
        return new UpdateOperation(edge, source)
                .run(new UpdateRequest(copy, ConflictMode.INLINE, MergeStyle.MERGE, MergeOptions.CONTEXT_LINES, true));
    }

    private static void compare(
            CopyResult expected, Path fresh, Path project, UpdateResult updated, List<Fault> faults) {
        for (PlannedFile file : expected.files()) {
            Path wanted = fresh.resolve(file.path());
            Path found = project.resolve(file.path());
            if (file.path().equals(updated.answersFile()) || !Files.isRegularFile(wanted)) {
                continue;
            }
            try {
                if (!Files.isRegularFile(found)) {
                    faults.add(differs("is missing after the update", file.path()));
                } else if (!Arrays.equals(Files.readAllBytes(wanted), Files.readAllBytes(found))) {
                    faults.add(differs("is not what a new project has after the update", file.path()));
                }
            } catch (IOException unreadable) {
                faults.add(differs("cannot be read after the update", file.path()));
            }
        }
    }

    private static Fault differs(String message, String path) {
        return new Fault(
                Kind.UPDATE,
                message,
                path,
                "Render both versions with the same answers, and look for what only the old or only the new one leaves out.");
    }
}
