package dev.chora.adopt;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Generation;
import dev.chora.copier.Operation;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.answers.Settings;
import dev.chora.copier.answers.SettingsFile;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.question.FilledQuestion;
import dev.chora.copier.question.Interview;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a project was made from and writes the answers file that it should have had, so that updates can go on
 * from it. Tasks and migrations of the template never run; nothing else in the project is touched.
 */
public final class AdoptOperation {
    private static final String USUAL_ANSWERS_FILE = ".copier-answers.yml";
    private static final double LEAST_SHARE = 0.2;
    private static final int PERCENT = 100;

    private final Edge edge;
    private final TemplateSource source;

    /**
     * An operation.
     *
     * @param edge asks what stays open, and whether extensions of the template may run
     */
    public AdoptOperation(Edge edge, TemplateSource source) {
        this.edge = edge;
        this.source = source;
    }

    /**
     * Runs the adoption.
     *
     * @throws CopierException when there is no project or template, when no version fits, when extensions are not trusted,
     *     or when something must be asked and nobody is there
     */
    public Adoption run(AdoptRequest asked) {
        CopyRequest copy = asked.copy();
        Path destination = copy.destination().toAbsolutePath().normalize();
        Foreign foreign = Foreign.read(destination);
        Project project = Project.read(destination, copy.environment());
        String address = address(copy, destination, foreign);
        Scorer scorer = new Scorer(project);
        CopyRequest quiet = copy.change()
                .template(address)
                .destination(destination)
                .settings(Settings.NONE)
                .skipTasks(true)
                .quiet(true)
                .defaults(true)
                .build();
        try (VersionSearch search = new VersionSearch(source, edge, scorer, quiet)) {
            VersionSearch.Found found = search.among(address, refs(copy, address, foreign), foreign.context());
            double share = scorer.share(found.best().rendering());
            if (share < LEAST_SHARE) {
                throw unfit(found, share);
            }
            return adopt(asked, quiet, scorer, found, foreign, share);
        }
    }

    private static String address(CopyRequest copy, Path destination, Foreign foreign) {
        if (copy.template() != null) {
            return copy.template();
        }
        String named = copy.answersFile() == null ? USUAL_ANSWERS_FILE : copy.answersFile();
        String recorded = LastAnswers.read(destination, named).source();
        if (recorded != null) {
            return recorded;
        }
        if (foreign.template() != null) {
            return foreign.template();
        }
        throw new CopierException(
                ErrorKind.USAGE,
                "The project does not say which template it was made from",
                "Name the template with --template, as for chora copy.");
    }

    private List<@Nullable String> refs(CopyRequest copy, String address, Foreign foreign) {
        List<@Nullable String> refs = new ArrayList<>();
        if (copy.vcsRef() != null) {
            refs.add(copy.vcsRef());
            return refs;
        }
        SourceOptions options =
                new SourceOptions(copy.prereleases(), List.of(copy.destination().toAbsolutePath()), edge.events());
        refs.addAll(source.versions(address, options));
        boolean same = foreign.commit() != null && address.equals(foreign.template());
        if (same) {
            refs.add(foreign.commit());
        }
        if (refs.isEmpty()) {
            refs.add(null);
        }
        return refs;
    }

    private static CopierException unfit(VersionSearch.Found found, double share) {
        String version = found.template().commit();
        return new CopierException(
                ErrorKind.PROJECT,
                "No version of " + found.template().url() + " fits the project: "
                        + (version == null ? "it" : "the best, " + version + ",") + " would explain "
                        + Math.round(share * PERCENT) + " % of what it makes",
                "Look at the template again. If it is the right one, name the version with --vcs-ref and what you know of"
                        + " the answers with -d.");
    }

    private Adoption adopt(
            AdoptRequest asked,
            CopyRequest quiet,
            Scorer scorer,
            VersionSearch.Found found,
            Foreign foreign,
            double share) {
        CopyRequest copy = asked.copy();
        Judge judge = new Judge(
                found.search(), scorer, copy.data().keySet(), foreign.context(), computed(found.generation()));
        Map<String, FoundAnswer> answers = judge.answers(found.best());
        Settings settings =
                copy.settings() != null ? copy.settings() : SettingsFile.load(copy.environment(), edge.events());
        CopyRequest last = quiet.change()
                .settings(settings)
                .defaults(copy.defaults())
                .skipAnswered(true)
                .userDefaults(guesses(answers))
                .build();
        LocatedTemplate template = found.template();
        Map<String, @Nullable Object> certain = certain(answers);
        certain.putAll(secrets(found.best()));
        Generation generation =
                new Generation(last, template, template.ref(), LastAnswers.of(certain), Operation.COPY, edge.events());
        Set<String> given = new HashSet<>();
        if (copy.defaults()) {
            certain.putAll(guesses(answers));
            generation.fillIn(certain, true);
        } else {
            Interview interview = generation.ask(edge.interviewer());
            given.addAll(interview.asked());
        }
        Map<String, FoundAnswer> settled = settled(answers, generation, given);
        Rendering rendering = new Rendering(generation.answersFile(), new HashMap<>());
        generation.render(rendering);
        byte[] own = rendering.answers();
        String text = own == null ? generation.answersText() : new String(own, StandardCharsets.UTF_8);
        Path file = file(quiet.destination(), rendering.answersFile());
        boolean there = Files.exists(file);
        Adoption adoption = new Adoption(
                template.url(),
                template.commit(),
                template.commitHash(),
                share,
                settled,
                lists(scorer, rendering),
                rendering.answersFile(),
                text,
                false,
                there
                        ? LastAnswers.read(quiet.destination(), rendering.answersFile())
                                .values()
                        : null,
                found.tried(),
                template.commit() != null);
        if (copy.pretend() || (there && !asked.force())) {
            return adoption;
        }
        write(file, text);
        return adoption.asWritten();
    }

    private static Set<String> computed(Generation generation) {
        TemplateConfig config = generation.config();
        Set<String> computed = new HashSet<>();
        for (Map.Entry<String, Map<String, @Nullable Object>> question :
                config.questions().entrySet()) {
            boolean rendered = question.getValue().get("default") instanceof String text
                    && !generation.jinja().isPlain(text);
            if (rendered) {
                computed.add(question.getKey());
            }
        }
        return computed;
    }

    private static Map<String, @Nullable Object> certain(Map<String, FoundAnswer> answers) {
        Map<String, @Nullable Object> certain = new LinkedHashMap<>();
        for (Map.Entry<String, FoundAnswer> answer : answers.entrySet()) {
            if (!answer.getValue().open()) {
                certain.put(answer.getKey(), answer.getValue().value());
            }
        }
        return certain;
    }

    /** Secret answers leave no trace in an answers file, so nobody is asked for them. */
    private static Map<String, @Nullable Object> secrets(Tried best) {
        Map<String, @Nullable Object> secrets = new LinkedHashMap<>();
        for (FilledQuestion question : best.sheet()) {
            if (question.secret() && question.answered()) {
                secrets.put(question.name(), question.value());
            }
        }
        return secrets;
    }

    /** What is only likely: the defaults of the questions that are put. */
    private static Map<String, @Nullable Object> guesses(Map<String, FoundAnswer> answers) {
        Map<String, @Nullable Object> guesses = new LinkedHashMap<>();
        for (Map.Entry<String, FoundAnswer> answer : answers.entrySet()) {
            if (answer.getValue().open() && answer.getValue().confidence() > 0) {
                guesses.put(answer.getKey(), answer.getValue().value());
            }
        }
        return guesses;
    }

    /** The answers as they are remembered, with what is known of each. */
    private static Map<String, FoundAnswer> settled(
            Map<String, FoundAnswer> answers, Generation generation, Set<String> asked) {
        Map<String, @Nullable Object> remembered = generation.remembered();
        Map<String, FoundAnswer> settled = new LinkedHashMap<>();
        for (String name : generation.config().questions().keySet()) {
            if (!remembered.containsKey(name)) {
                continue;
            }
            Object value = remembered.get(name);
            FoundAnswer known = answers.get(name);
            if (asked.contains(name)) {
                settled.put(name, new FoundAnswer(value, 1, List.of(), FoundAnswer.Origin.PERSON));
            } else if (known != null && dev.chora.jinja.python.Py.equal(known.value(), value)) {
                settled.put(name, known);
            } else {
                settled.put(name, new FoundAnswer(value, 0, List.of(), FoundAnswer.Origin.DEFAULT));
            }
        }
        return settled;
    }

    private static FileLists lists(Scorer scorer, Rendering rendering) {
        List<String> same = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Rendering.Content> file : rendering.files().entrySet()) {
            ProjectFile there = scorer.project().file(file.getKey());
            if (there == null) {
                missing.add(file.getKey());
            } else {
                (there.holds(file.getValue().bytes()) ? same : changed).add(file.getKey());
            }
        }
        List<String> unknown = new ArrayList<>();
        for (String path : scorer.project().files().keySet()) {
            if (!rendering.files().containsKey(path) && !path.equals(rendering.answersFile())) {
                unknown.add(path);
            }
        }
        return new FileLists(same, changed, missing, unknown);
    }

    private static Path file(Path project, String answersFile) {
        Path file = project.resolve(answersFile).normalize();
        if (!file.startsWith(project) || file.equals(project)) {
            throw new CopierException(
                    ErrorKind.FORBIDDEN_PATH,
                    "The path of the answers file leads out of the project: " + answersFile,
                    "Name a file inside the project with -a.");
        }
        return file;
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "The answers file cannot be written: " + failure.getMessage(),
                    null,
                    null,
                    failure);
        }
    }
}
