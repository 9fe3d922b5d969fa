package dev.chora.copier;

import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.answers.SettingsFile;
import dev.chora.copier.question.Interview;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.source.SourceOptions;
import dev.chora.copier.source.TemplateSource;
import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.RenderedTree;
import dev.chora.copier.update.BaseStore;
import dev.chora.copier.update.IndexModes;
import dev.chora.copier.version.Version;
import dev.chora.copier.write.DestinationFolder;
import dev.chora.copier.write.DestinationWriter;
import dev.chora.copier.write.Trees;
import dev.chora.copier.write.WriteOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copier's {@code copy}: locates the template, asks, renders everything, and only then writes.
 *
 * <p>After any error the destination is as it was before, except when a task failed: tasks work on the written project, so
 * a destination that existed keeps what was written, as in Copier, and one that this run made is removed again unless the
 * request says to keep it.
 */
public final class CopyOperation {
    private static final String USUAL_ANSWERS_FILE = ".copier-answers.yml";
    private static final String CURRENT = ":current:";
    private static final int ORDINARY_MODE = 0644;

    private final Edge edge;
    private final TemplateSource source;

    /**
     * An operation.
     *
     * @param source finds the template
     */
    public CopyOperation(Edge edge, TemplateSource source) {
        this.edge = edge;
        this.source = source;
    }

    /**
     * Runs the copy.
     *
     * @throws CopierException for everything that can go wrong; {@link CopierException#exitCode()} is Copier's
     */
    public CopyResult run(CopyRequest asked) {
        return run(asked, List.of());
    }

    /**
     * As {@link #run(CopyRequest)}.
     *
     * @param relativeTo folders where a relative template is looked up as well
     */
    CopyResult run(CopyRequest asked, List<Path> relativeTo) {
        CopyRequest request = asked.settings() != null
                ? asked
                : asked.change()
                        .settings(SettingsFile.load(asked.environment(), edge.events()))
                        .build();
        String answersFile = lastAnswersFile(request);
        LastAnswers last = LastAnswers.NONE;
        String ref = request.vcsRef();
        if (CURRENT.equals(ref)) {
            last = LastAnswers.read(request.destination(), answersFile);
            ref = currentVersion(last, answersFile);
        }
        String address = request.template();
        if (address == null) {
            throw new CopierException(ErrorKind.USAGE, "There is no template to copy");
        }
        SourceOptions options = new SourceOptions(request.prereleases(), relativeTo, edge.events());
        try (LocatedTemplate template = source.locate(address, ref, options)) {
            return run(request, template, ref, answersFile, last);
        }
    }

    /** Where the last answers are. */
    static String lastAnswersFile(CopyRequest request) {
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

    private static String currentVersion(LastAnswers last, String answersFile) {
        String commit = last.commit();
        if (last.source() == null || commit == null) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "\":current:\" needs a project that knows its version, but there is none in " + answersFile,
                    "Name a tag, branch or commit.");
        }
        return commit;
    }

    private CopyResult run(
            CopyRequest request,
            LocatedTemplate template,
            @Nullable String ref,
            String answersFile,
            LastAnswers known) {
        LastAnswers last =
                known == LastAnswers.NONE ? new OwnAnswersFile(request, template, answersFile).read() : known;
        Generation generation = new Generation(request, template, ref, last, Operation.COPY, edge.events());
        generation.requireQuestions();
        generation.requireTrust(generation.features(), edge.trust());
        generation.adviseAuthor();
        generation.tell("message_before_copy");
        Interview interview = generation.ask(edge.interviewer());
        generation.check("message_after_copy");
        Version version = template.version();
        edge.events().copying(version == null ? "None" : version.toString());
        return write(request, template, generation, interview, version);
    }

    private CopyResult write(
            CopyRequest request,
            LocatedTemplate template,
            Generation generation,
            Interview interview,
            @Nullable Version version) {
        Path project = request.destination().toAbsolutePath();
        DestinationFolder destination = new DestinationFolder(project);
        Written written;
        do {
            written = prepare(request, generation, interview, destination);
        } while (written == null);
        try {
            generation.runTasks(project);
        } catch (CopierException failure) {
            if (!destination.exists() && request.cleanupOnError() && !request.pretend()) {
                Trees.delete(project);
            }
            throw failure;
        }
        generation.tell("message_after_copy");
        return new CopyResult(
                project,
                template.url(),
                version == null ? null : version.toString(),
                template.commit(),
                answers(generation),
                new ArrayList<>(generation.config().secretQuestions()),
                written.files(),
                written.answersFile(),
                !destination.exists() && Files.isDirectory(project));
    }

    /** What became of the tree. */
    private record Written(
            List<PlannedFile> files, @Nullable String answersFile) {}

    /** Renders everything, has it reviewed and writes it; null when an answer was changed instead. */
    private @Nullable Written prepare(
            CopyRequest request, Generation generation, Interview interview, DestinationFolder destination) {
        String answersFile = generation.answersFile();
        WriteOptions options =
                new WriteOptions(request.overwrite(), new SkipPatterns(generation), answersFile, request.pretend());
        try (DestinationWriter writer = new DestinationWriter(destination, options)) {
            generation.render(writer);
            if (request.writeAnswers() && !writer.has(answersFile)) {
                byte[] text = generation.answersText().getBytes(StandardCharsets.UTF_8);
                writer.rendered(answersFile, text, ORDINARY_MODE);
            }
            writer.decide(edge.conflicts(), edge.events());
            Map<String, @Nullable Object> shown = answers(generation);
            shown.keySet().removeAll(generation.config().secretQuestions());
            shown.keySet().removeAll(generation.answers().hidden());
            Review review = new Review(request.destination().toAbsolutePath(), shown, interview.asked(), writer.plan());
            if (edge.reviewer().review(review) instanceof Reviewer.Change change) {
                generation.askAgain(interview, change.question(), edge.interviewer());
                return null;
            }
            if (generation.template().commit() != null && !request.pretend()) {
                remember(request, generation, writer.plan());
            }
            writer.commit();
            if (destination.exists() && !request.pretend()) {
                IndexModes.follow(request.destination(), request.environment(), writer.plan());
            }
            return new Written(writer.plan(), writer.has(answersFile) ? answersFile : null);
        }
    }

    /** Keeps what this version made, so that the first update works even when its commit is gone by then. */
    private static void remember(CopyRequest request, Generation generation, List<PlannedFile> files) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (PlannedFile file : files) {
            if (!(file.wanted() instanceof DirectoryEntry)) {
                entries.put(file.path(), file.wanted());
            }
        }
        Version version = generation.template().version();
        new BaseStore(request.environment())
                .put(generation.remembered(), version == null ? null : version.toString(), RenderedTree.of(entries));
    }

    private static Map<String, @Nullable Object> answers(Generation generation) {
        Map<String, @Nullable Object> combined = generation.answers().combined();
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (String name : generation.config().questions().keySet()) {
            if (combined.containsKey(name)) {
                answers.put(name, combined.get(name));
            }
        }
        return answers;
    }
}
