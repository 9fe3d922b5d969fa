package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.answers.SettingsFile;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateSource;
import dev.chora.copier.version.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copier's {@code update}: brings a project to another version of its template, keeping what was changed since.
 *
 * <p>Everything is worked out first: both versions are rendered, tasks of the template work on copies, the merge is
 * planned. Only then the project changes, with a journal. After an error the project is as it was before, except when a
 * migration failed that comes after the files: then the files stay, as in Copier, and {@link UpdateControl} can go on or
 * go back.
 */
public final class UpdateOperation {
    static final String CURRENT = ":current:";
    static final String USUAL_ANSWERS_FILE = ".copier-answers.yml";

    private final Edge edge;
    private final TemplateSource source;
    private final Checkpoint checkpoint;

    /**
     * An operation.
     *
     * @param source finds the template
     */
    public UpdateOperation(Edge edge, TemplateSource source) {
        this(edge, source, Checkpoint.NONE);
    }

    UpdateOperation(Edge edge, TemplateSource source, Checkpoint checkpoint) {
        this.edge = edge;
        this.source = source;
        this.checkpoint = checkpoint;
    }

    /**
     * Runs the update.
     *
     * @throws CopierException for everything that can go wrong; {@link CopierException#exitCode()} is Copier's. Conflicts
     *     are no error: they are in the result
     */
    public UpdateResult run(UpdateRequest asked) {
        return run(asked, true);
    }

    /** As {@link #run} under pretend, also for a project with changes that are not committed. */
    UpdateResult preview(UpdateRequest asked) {
        CopyRequest pretend =
                asked.copy().change().pretend(true).skipTasks(true).build();
        return run(asked.with(pretend, true), false);
    }

    private UpdateResult run(UpdateRequest asked, boolean cleanOnly) {
        CopyRequest request = withSettings(asked.copy());
        if (asked.contextLines() < 1) {
            throw new CopierException(ErrorKind.ANSWER, "There must be at least one line of context");
        }
        Path project = request.destination().toAbsolutePath().normalize();
        ProjectGit git = ProjectGit.around(project, request.environment());
        Path journal = Journals.folder(project, git);
        repair(project, git, journal);
        String answersFile = answersFile(request);
        LastAnswers adopted = asked.adopted();
        LastAnswers last = adopted == null ? LastAnswers.read(project, answersFile) : adopted;
        String template = last.source();
        String commit = last.commit();
        if (template == null || commit == null) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "The project does not say which version of which template it was made from: there is no "
                            + (template == null ? "_src_path" : "_commit") + " in " + answersFile,
                    "Name another answers file with --answers-file, or let chora adopt find out what it was made from; a"
                            + " project made from a template without versions can only be copied again.");
        }
        SourceOptions options = new SourceOptions(request.prereleases(), nearby(project), edge.events());
        String target = request.template() == null ? template : request.template();
        boolean switching = Route.differ(target, template, nearby(project));
        Route.requireRef(switching, request.vcsRef());
        String ref = CURRENT.equals(request.vcsRef()) ? commit : request.vcsRef();
        try (LocatedTemplate newer = source.locate(target, ref, options);
                OldVersion older = OldVersion.find(source, template, commit, options, request, last)) {
            Route route = Route.of(newer, older, last, answersFile, adopted == null, switching);
            UpdateRun run = new UpdateRun(
                    asked.with(request, asked.withoutGit()), edge, project, git, journal, route, checkpoint);
            return cleanOnly ? run.run(ref) : run.preview(ref);
        }
    }

    /** Before anything is read, since an interrupted update may have left an answers file of the new version. */
    private void repair(Path project, @Nullable ProjectGit git, Path journal) {
        if (Repair.needed(journal)) {
            try (ProjectLock lock = ProjectLock.take(journal)) {
                Repair.Report report = Repair.run(project, git, journal, checkpoint);
                if (report != null) {
                    edge.events().warning(report.text());
                }
            }
        }
    }

    private CopyRequest withSettings(CopyRequest request) {
        return request.settings() != null
                ? request
                : request.change()
                        .settings(SettingsFile.load(request.environment(), edge.events()))
                        .build();
    }

    /** A relative template is looked up from the project and from the folder it is in as well. */
    static List<Path> nearby(Path project) {
        List<Path> folders = new ArrayList<>(2);
        folders.add(project);
        Path parent = project.getParent();
        if (parent != null) {
            folders.add(parent);
        }
        return folders;
    }

    /** Where the last answers are, relative to the project. */
    static String answersFile(CopyRequest request) {
        String named = request.answersFile();
        if (named == null) {
            return USUAL_ANSWERS_FILE;
        }
        if (Path.of(named).isAbsolute()) {
            throw new CopierException(
                    ErrorKind.FORBIDDEN_PATH,
                    "The path of the answers file must be relative to the project: " + named,
                    "Name a file inside the project.");
        }
        return named;
    }

    /** The versions in order, or the error that Copier has for versions that are not known. */
    static void requireForward(@Nullable Version from, @Nullable Version to) {
        if (from == null || to == null) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "The version of the " + (from == null ? "last update" : "template") + " is not known",
                    "Give the template tags that are versions, such as 1.2.0.");
        }
        if (from.compareTo(to) > 0) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "The project is at version " + from + " and cannot go back to " + to,
                    "Downgrades are not supported. To undo the last update, use chora update --undo.");
        }
    }
}
