package dev.chora.adopt;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Events;
import dev.chora.copier.Features;
import dev.chora.copier.Generation;
import dev.chora.copier.Operation;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the version of a template that fits a project best. All versions are compared without rendering first; the best of
 * them is searched for its answers, these are tried on the others, and the few that then come close are searched too.
 */
final class VersionSearch implements AutoCloseable {
    private static final int MOST_TRANSFERS = 40;
    private static final int FINALISTS = 3;
    private static final double TIE = 1e-6;

    /** One version with its place among the others, 0 being the newest. */
    private static final class Candidate {
        private final LocatedTemplate template;
        private final Generation generation;
        private final Trial trial;
        private final AnswerSearch search;
        private final int age;
        private double estimate;
        private @Nullable Tried best;

        Candidate(LocatedTemplate template, Generation generation, Scorer scorer, Set<String> fixed, int age) {
            this.template = template;
            this.generation = generation;
            this.trial = new Trial(generation);
            this.search = new AnswerSearch(trial, scorer, fixed);
            this.age = age;
        }
    }

    /**
     * The version that fits best.
     *
     * @param tried how many versions were looked at
     */
    record Found(LocatedTemplate template, Generation generation, AnswerSearch search, Tried best, int tried) {}

    private final TemplateSource source;
    private final Edge edge;
    private final Scorer scorer;
    private final List<LocatedTemplate> opened = new ArrayList<>();
    private CopyRequest request;
    private @Nullable CopierException failure;
    private @Nullable String cookiecutter;

    /** @param request without tasks, quiet, with the answers that the person gave */
    VersionSearch(TemplateSource source, Edge edge, Scorer scorer, CopyRequest request) {
        this.source = source;
        this.edge = edge;
        this.scorer = scorer;
        this.request = request;
    }

    /**
     * Searches.
     *
     * @param refs the versions, the newest first; one of them may be null, for the template as it is
     * @param start answers to begin with
     */
    Found among(String address, List<@Nullable String> refs, Map<String, @Nullable Object> start) {
        List<Candidate> candidates = candidates(address, refs);
        if (candidates.isEmpty()) {
            throw none(address);
        }
        candidates.sort(Comparator.<Candidate>comparingDouble(candidate -> -candidate.estimate)
                .thenComparingInt(candidate -> candidate.age));
        Candidate first = candidates.get(0);
        first.best = first.search.from(start);
        if (candidates.size() > 1) {
            transfer(first, candidates);
        }
        Candidate winner = first;
        for (Candidate candidate : candidates) {
            if (candidate.best != null && beats(candidate, winner)) {
                winner = candidate;
            }
        }
        Tried best = winner.best;
        if (best == null) {
            throw none(address);
        }
        return new Found(winner.template, winner.generation, winner.search, rescored(best), candidates.size());
    }

    private boolean beats(Candidate one, Candidate other) {
        double difference = score(one) - score(other);
        return difference > TIE || (difference > -TIE && one.age < other.age);
    }

    private double score(Candidate candidate) {
        return candidate.best == null ? Double.NEGATIVE_INFINITY : scorer.score(candidate.best.rendering());
    }

    private Tried rescored(Tried best) {
        scorer.calibrate(best.rendering());
        return new Tried(best.proposals(), best.sheet(), best.rendering(), scorer.score(best.rendering()));
    }

    /** Tries the answers of one version on the others, and searches those that come closest. */
    private void transfer(Candidate first, List<Candidate> candidates) {
        Map<String, @Nullable Object> answers = first.best == null ? new HashMap<>() : first.best.proposals();
        List<Candidate> others = new ArrayList<>(candidates.subList(1, Math.min(MOST_TRANSFERS, candidates.size())));
        for (Candidate other : others) {
            other.best = other.search.attempt(answers);
        }
        others.sort((a, b) -> beats(a, b) ? -1 : beats(b, a) ? 1 : 0);
        for (Candidate other : others.subList(0, Math.min(FINALISTS, others.size()))) {
            if (other.best != null) {
                other.best = other.search.from(answers);
            }
        }
    }

    private List<Candidate> candidates(String address, List<@Nullable String> refs) {
        List<Candidate> candidates = new ArrayList<>(refs.size());
        SourceOptions options = new SourceOptions(request.prereleases(), relativeTo(), Events.NONE);
        for (int i = 0; i < refs.size(); i++) {
            String ref = refs.get(i);
            try {
                LocatedTemplate template = source.locate(address, ref, options);
                opened.add(template);
                Candidate candidate = candidate(template, ref, i);
                if (candidate != null) {
                    candidates.add(candidate);
                }
            } catch (CopierException unusable) {
                if (unusable.kind() == ErrorKind.UNTRUSTED_TEMPLATE || refs.size() == 1) {
                    throw unusable;
                }
                failure = failure == null ? unusable : failure;
            }
        }
        return candidates;
    }

    private List<Path> relativeTo() {
        Path project = request.destination().toAbsolutePath().normalize();
        Path parent = project.getParent();
        return parent == null ? List.of(project) : List.of(project, parent);
    }

    private @Nullable Candidate candidate(LocatedTemplate template, @Nullable String ref, int age) {
        Path root = template.root();
        Generation generation = new Generation(request, template, ref, LastAnswers.NONE, Operation.COPY, Events.NONE);
        if (generation.config().questions().isEmpty() && Files.isRegularFile(root.resolve("cookiecutter.json"))) {
            cookiecutter = template.url();
            return null;
        }
        Features features = generation.features();
        if (!features.isEmpty()) {
            generation.requireTrust(features, edge.trust());
            request = request.change().trust(true).build();
        }
        if (!request.data().isEmpty()) {
            FinalAnswers.requireTaken(request, generation.fillIn(Map.of(), true));
        }
        Candidate candidate =
                new Candidate(template, generation, scorer, request.data().keySet(), age);
        candidate.estimate = StaticLines.estimate(root, generation.config(), generation.jinja(), scorer.project());
        return candidate;
    }

    private CopierException none(String address) {
        if (cookiecutter != null) {
            return new CopierException(
                    ErrorKind.PROJECT,
                    cookiecutter + " is a Cookiecutter template without a copier.yml, so no update can start from it",
                    "Its files can be compared with cruft. To go on with this program, adopt the project for a Copier"
                            + " template that makes the same files (--template), for example a version of this one with a"
                            + " copier.yml; the answers in .cruft.json are taken over.");
        }
        return failure != null
                ? failure
                : new CopierException(
                        ErrorKind.TEMPLATE_NOT_FOUND, "The template " + address + " has no usable version");
    }

    @Override
    public void close() {
        for (LocatedTemplate template : opened) {
            template.close();
        }
    }
}
