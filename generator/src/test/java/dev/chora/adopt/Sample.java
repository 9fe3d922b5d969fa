package dev.chora.adopt;

import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.Events;
import dev.chora.copier.Generation;
import dev.chora.copier.Operation;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.answers.Settings;
import dev.chora.copier.question.FilledQuestion;
import dev.chora.copier.source.BundledTemplates;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateLocator;
import dev.chora.jinja.python.Py;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A project made from a known version with known answers, and how much of that an adoption finds again. */
final class Sample {
    /**
     * How an adoption went.
     *
     * @param version whether it is the version, or one that makes the same files
     * @param traces answers that show in the files as they were made
     * @param found those of them that were found, or one that makes the same files
     * @param wrong answers that show and were taken for certain or likely, and are others
     */
    record Outcome(boolean version, int traces, int found, int wrong, List<String> lost, Adoption adoption) {}

    private final TemplateLocator source;
    private final String name;
    private final String version;
    private final Trial trial;
    private final Path project;
    private final Trial.Outcome truth;

    Sample(Path templates, String name, String version, long seed, Path project) throws IOException {
        Map<String, String> environment =
                Map.of("HOME", project.resolveSibling("home").toString());
        this.source = new TemplateLocator(environment, new Folders(templates));
        this.name = "chora:" + name;
        this.version = version;
        this.project = project;
        Files.createDirectories(project);
        CopyRequest request = CopyRequest.copy(this.name, project)
                .settings(Settings.NONE)
                .skipTasks(true)
                .environment(environment)
                .build();
        this.trial = new Trial(new Generation(
                request,
                source.locate(this.name, version, SourceOptions.DEFAULT),
                version,
                LastAnswers.NONE,
                Operation.COPY,
                Events.NONE));
        this.truth = trial.rendered(new RandomAnswers(new Random(seed), trial).draw(), true);
        for (Map.Entry<String, Rendering.Content> file :
                truth.rendering().files().entrySet()) {
            Path at = project.resolve(file.getKey());
            Files.createDirectories(at.getParent());
            Files.write(at, file.getValue().bytes());
        }
    }

    Path project() {
        return project;
    }

    /** How many answers show in the files as they were made. */
    int traces() {
        int traces = 0;
        for (FilledQuestion question : truth.sheet()) {
            traces += counts(question) ? 1 : 0;
        }
        return traces;
    }

    private boolean counts(FilledQuestion question) {
        return question.wanted() && !question.secret() && question.answered() && leavesTrace(question);
    }

    /** Adopts the project, which asks nothing and writes nothing. */
    Outcome adopt() {
        CopyRequest request = CopyRequest.copy(name, project)
                .settings(Settings.NONE)
                .defaults(true)
                .pretend(true)
                .environment(Map.of("HOME", project.resolveSibling("home").toString()))
                .build();
        Adoption adoption =
                new AdoptOperation(Edge.unattended(Events.NONE), source).run(new AdoptRequest(request, false));
        int traces = 0;
        int found = 0;
        int wrong = 0;
        List<String> lost = new ArrayList<>();
        for (FilledQuestion question : truth.sheet()) {
            if (!counts(question)) {
                continue;
            }
            traces++;
            FoundAnswer answer = adoption.answers().get(question.name());
            boolean right = answer != null
                    && (Py.equal(answer.value(), question.value()) || same(with(question.name(), answer.value())));
            found += right ? 1 : 0;
            wrong += !right && answer != null && !answer.open() ? 1 : 0;
            if (!right) {
                lost.add(question.name() + "=" + Py.repr(question.value()) + " found "
                        + (answer == null ? "nothing" : Py.repr(answer.value()) + " at " + answer.confidence()));
            }
        }
        boolean right = version.equals(adoption.version())
                || same(source, adoption.version() == null ? "" : adoption.version());
        return new Outcome(right, traces, found, wrong, lost, adoption);
    }

    /** Whether another answer, the rest staying as it is, makes other files. */
    private boolean leavesTrace(FilledQuestion question) {
        if (Marks.possible(question)) {
            Marks mark = new Marks();
            mark.add(question, false);
            return !same(with(question.name(), mark.values().get(question.name()), false));
        }
        for (Object other : AnswerSearch.alternatives(question)) {
            if (!same(with(question.name(), other))) {
                return true;
            }
        }
        return false;
    }

    private boolean same(Trial.@Nullable Outcome other) {
        return other != null
                && other.rendering().files().equals(truth.rendering().files());
    }

    private boolean same(TemplateLocator locator, String other) {
        CopyRequest request = CopyRequest.copy(name, project)
                .settings(Settings.NONE)
                .skipTasks(true)
                .environment(Map.of())
                .build();
        Trial there = new Trial(new Generation(
                request,
                locator.locate(name, other, SourceOptions.DEFAULT),
                other,
                LastAnswers.NONE,
                Operation.COPY,
                Events.NONE));
        Trial.Outcome outcome = there.render(answers(), true);
        if (outcome == null
                || !outcome.rendering()
                        .files()
                        .keySet()
                        .equals(truth.rendering().files().keySet())) {
            return false;
        }
        for (Map.Entry<String, Rendering.Content> file :
                outcome.rendering().files().entrySet()) {
            Rendering.Content ours = truth.rendering().files().get(file.getKey());
            if (ours == null
                    || !java.util.Arrays.equals(ours.bytes(), file.getValue().bytes())) {
                return false;
            }
        }
        return true;
    }

    private Map<String, @Nullable Object> answers() {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (FilledQuestion question : truth.sheet()) {
            if (question.wanted() && question.answered()) {
                answers.put(question.name(), question.value());
            }
        }
        return answers;
    }

    private Trial.@Nullable Outcome with(String question, @Nullable Object value) {
        return with(question, value, true);
    }

    private Trial.@Nullable Outcome with(String question, @Nullable Object value, boolean validated) {
        Map<String, @Nullable Object> answers = new HashMap<>(answers());
        answers.put(question, value);
        return trial.render(answers, validated);
    }

    /** Templates in folders: name, then version. */
    private record Folders(Path templates) implements BundledTemplates {
        @Override
        public List<String> versions(String name) {
            try (Stream<Path> versions = Files.list(templates.resolve(name))) {
                return versions.map(path -> path.getFileName().toString())
                        .filter(path -> Character.isDigit(path.charAt(0)))
                        .toList();
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }

        @Override
        public Path folder(String name, String version) {
            return templates.resolve(name).resolve(version).toAbsolutePath();
        }
    }
}
