package dev.chora.matrix;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyOperation;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.CopyResult;
import dev.chora.copier.Edge;
import dev.chora.copier.FileAction;
import dev.chora.copier.Location;
import dev.chora.copier.PlannedFile;
import dev.chora.copier.answers.Settings;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateSource;
import dev.chora.matrix.Fault.Kind;
import dev.chora.verify.Finding;
import dev.chora.verify.Report;
import dev.chora.verify.Severity;
import dev.chora.verify.Step;
import dev.chora.verify.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a project for each combination of answers, verifies it, and updates projects of the versions before. */
public final class MatrixOperation {
    private final Edge edge;
    private final TemplateSource source;
    private final Prover prover;
    private final MatrixListener listener;

    /** @param prover says what is wrong with a project */
    public MatrixOperation(Edge edge, TemplateSource source, Prover prover, MatrixListener listener) {
        this.edge = edge;
        this.source = source;
        this.prover = prover;
        this.listener = listener;
    }

    /** The combinations that a run would try, without making anything. */
    public List<Combination> combinations(MatrixRequest request) {
        if (request.combinations() != null) {
            return request.combinations();
        }
        CopyRequest copy = request.copy().change().settings(Settings.NONE).build();
        try (LocatedTemplate template =
                source.locate(Objects.requireNonNull(copy.template()), copy.vcsRef(), SourceOptions.DEFAULT)) {
            return Combinations.pairwise(copy, template, copy.vcsRef(), request.most());
        }
    }

    /**
     * Tries everything.
     *
     * @throws CopierException when the template itself cannot be used; what is wrong with one project is a fault of its row
     * @throws InterruptedException when stopped meanwhile
     */
    public List<Row> run(MatrixRequest request) throws InterruptedException {
        List<Combination> combinations = combinations(request);
        UpdateTrial updates = new UpdateTrial(edge, source, request);
        List<String> older = request.updates() ? updates.versions() : List.of();
        int total = combinations.size() + older.size();
        List<Row> rows = new ArrayList<>();
        for (Combination combination : combinations) {
            listener.begins(combination.name(), rows.size() + 1, total);
            rows.add(made(request, combination, rows.size() + 1));
            listener.ended(rows.get(rows.size() - 1), rows.size(), total);
        }
        for (String version : older) {
            listener.begins("update from " + version, rows.size() + 1, total);
            rows.add(updated(updates, version));
            listener.ended(rows.get(rows.size() - 1), rows.size(), total);
        }
        return rows;
    }

    private Row made(MatrixRequest request, Combination combination, int number) throws InterruptedException {
        long begin = System.nanoTime();
        List<Fault> faults = new ArrayList<>();
        List<String> notRun = new ArrayList<>();
        int files = 0;
        Map<String, @Nullable Object> data = new LinkedHashMap<>(request.copy().data());
        data.putAll(combination.answers());
        CopyRequest copy = request.copy()
                .change()
                .destination(request.work().resolve(Integer.toString(number)).resolve("project"))
                .allData(data)
                .defaults(true)
                .build();
        try {
            CopyResult result = new CopyOperation(edge, source).run(copy);
            files = result.files().size();
            again(copy, faults);
            verify(copy.destination(), faults, notRun);
        } catch (CopierException failure) {
            faults.add(fault(Kind.RENDER, failure));
        }
        return new Row(
                combination.name(), files, faults, List.of(), notRun, Duration.ofNanos(System.nanoTime() - begin));
    }

    private Row updated(UpdateTrial updates, String version) throws InterruptedException {
        long begin = System.nanoTime();
        List<Fault> faults = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> notRun = new ArrayList<>();
        int files = 0;
        try {
            Path project = updates.run(version, faults, notes);
            files = updates.files();
            verify(project, faults, notRun);
        } catch (CopierException failure) {
            faults.add(fault(Kind.UPDATE, failure));
        }
        return new Row(
                "update from " + version, files, faults, notes, notRun, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** A file that differs at a second look depends on time, chance or order. */
    private void again(CopyRequest copy, List<Fault> faults) {
        CopyResult second = new CopyOperation(edge, source)
                .run(copy.change().pretend(true).overwrite(true).build());
        for (PlannedFile file : second.files()) {
            if (file.action() == FileAction.OVERWRITE || file.action() == FileAction.CREATE) {
                faults.add(new Fault(
                        Kind.AGAIN,
                        "the same answers give another content the second time",
                        file.path(),
                        "Let it depend on answers only; a task that changes it belongs into _skip_if_exists."));
            }
        }
    }

    private void verify(Path project, List<Fault> faults, List<String> notRun) throws InterruptedException {
        Report report = prover.prove(project);
        for (Step step : report.steps()) {
            if (step.verdict() == Verdict.NOT_RUN) {
                notRun.add(step.id() + ": " + step.why());
            }
            for (Finding finding : step.findings()) {
                if (finding.severity() == Severity.ERROR) {
                    String where =
                            finding.place() == null ? null : finding.place().toString();
                    faults.add(new Fault(
                            Kind.VERIFY, finding.message() + " [" + finding.rule() + "]", where, finding.advice()));
                }
            }
        }
    }

    private static Fault fault(Kind kind, CopierException failure) {
        Location place = failure.location();
        return new Fault(
                kind, String.valueOf(failure.getMessage()), place == null ? null : place.toString(), failure.advice());
    }
}
