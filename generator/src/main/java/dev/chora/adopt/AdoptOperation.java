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
import dev.chora.copier.question.Interview;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
                found.search(),
                scorer,
                copy.data().keySet(),
                foreign.context(),
                FinalAnswers.computed(found.generation()));
        Map<String, FoundAnswer> answers = judge.answers(found.best());
        Settings settings =
                copy.settings() != null ? copy.settings() : SettingsFile.load(copy.environment(), edge.events());
        CopyRequest last = quiet.change()
                .settings(settings)
                .defaults(copy.defaults())
                .skipAnswered(true)
                .userDefaults(FinalAnswers.guesses(answers))
                .build();
        LocatedTemplate template = found.template();
        Map<String, @Nullable Object> certain = FinalAnswers.certain(answers);
        certain.putAll(FinalAnswers.secrets(found.best()));
        Generation generation =
                new Generation(last, template, template.ref(), LastAnswers.of(certain), Operation.COPY, edge.events());
        Set<String> given = new HashSet<>();
        if (copy.defaults()) {
            certain.putAll(FinalAnswers.guesses(answers));
            generation.fillIn(certain, true);
        } else {
            Interview interview = generation.ask(edge.interviewer());
            given.addAll(interview.asked());
        }
        Map<String, FoundAnswer> settled = FinalAnswers.settled(answers, generation, given);
        Rendering rendering = new Rendering(generation.answersFile(), new HashMap<>());
        generation.render(rendering);
        byte[] own = rendering.answers();
        String text = own == null ? generation.answersText() : new String(own, StandardCharsets.UTF_8);
        Path file = AnswersFile.file(quiet.destination(), rendering.answersFile());
        boolean there = Files.exists(file);
        Adoption adoption = new Adoption(
                template.url(),
                template.commit(),
                template.commitHash(),
                share,
                settled,
                FileLists.of(scorer, rendering),
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
        AnswersFile.write(file, text);
        return adoption.asWritten();
    }
}
