package dev.chora.copier.update;

import dev.chora.copier.CopierException;
import dev.chora.copier.CopyRequest;
import dev.chora.copier.Edge;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Features;
import dev.chora.copier.Generation;
import dev.chora.copier.Operation;
import dev.chora.copier.Phase;
import dev.chora.copier.answers.LastAnswers;
import dev.chora.copier.merge.Change;
import dev.chora.copier.merge.Plan;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.task.Migrations;
import dev.chora.copier.task.TaskRun;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.version.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One update, step by step, once both versions of the template are found. */
final class UpdateRun {
    private final UpdateRequest request;
    private final CopyRequest copy;
    private final Edge edge;
    private final Path project;
    private final @Nullable ProjectGit git;
    private final Path journalFolder;
    private final LocatedTemplate newer;
    private final OldVersion older;
    private final Route route;
    private final Checkpoint steps;
    private Checkpoint checkpoint;
    private @Nullable ProjectCopy whole;

    UpdateRun(
            UpdateRequest request,
            Edge edge,
            Path project,
            @Nullable ProjectGit git,
            Path journalFolder,
            Route route,
            Checkpoint checkpoint) {
        this.request = request;
        this.copy = request.copy();
        this.edge = edge;
        this.project = project;
        this.git = git;
        this.journalFolder = journalFolder;
        this.newer = route.newer();
        this.older = route.older();
        this.route = route;
        this.steps = checkpoint;
        this.checkpoint = checkpoint;
    }

    UpdateResult run(@Nullable String ref) {
        Generation generation = generation(ref);
        requireTrust(generation);
        if (git == null && !request.withoutGit()) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "The project is in no git repository, so that nobody could see what an update changes",
                    "Make it one (git init, git add, git commit), or say --without-git to rely on --undo alone.");
        }
        if (copy.pretend()) {
            requireClean();
            return pretend(carrying(generation, route.last(), ref));
        }
        try (ProjectLock lock = ProjectLock.take(journalFolder)) {
            requireClean();
            route.requireForward();
            generation.tell("message_before_update");
            edge.events().updating(text(older.template()), text(newer));
            return runLocked(generation, ref);
        }
    }

    /** What the update would do, whatever state the project is in; runs nothing of the template but its extensions. */
    UpdateResult preview(@Nullable String ref) {
        Generation generation = generation(ref);
        generation.requireTrust(new Features().add(generation.config(), false), edge.trust());
        route.requireTrustInOld(copy, edge);
        return pretend(carrying(generation, route.last(), ref));
    }

    private Generation generation(@Nullable String ref) {
        if (newer.commit() == null) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "Updating is only possible with templates that have versions, which a plain folder has not: "
                            + newer.url(),
                    "Use recopy, which starts anew with the same answers.");
        }
        return new Generation(
                copy, newer, ref, route.switching() ? LastAnswers.NONE : route.last(), Operation.UPDATE, edge.events());
    }

    /** The same with the answers that it begins with; only once it is trusted, since finding them renders texts of it. */
    private Generation carrying(Generation generation, LastAnswers old, @Nullable String ref) {
        return route.switching()
                ? new Generation(copy, newer, ref, route.carried(old, generation), Operation.UPDATE, edge.events())
                : generation;
    }

    private void requireTrust(Generation generation) {
        route.requireTrustInOld(copy, edge);
        Features features = generation.features();
        if (!route.switching()) {
            older.addFeatures(features, true);
        }
        for (String stage : new String[] {"before", "after"}) {
            for (TaskRun migration : migrations(generation, stage)) {
                features.add("migrations", migration.spec().shown());
            }
        }
        generation.requireTrust(features, edge.trust());
    }

    /** Those that come before the files know files of their own template only, so that a switch leaves them out. */
    private List<TaskRun> migrations(Generation generation, String stage) {
        if (route.switching() && stage.equals("before")) {
            return List.of();
        }
        return Migrations.of(generation.config(), generation.jinja().syntax(), stage, route.migratesFrom(), newer);
    }

    private void requireClean() {
        String changes = git == null ? "" : git.changes();
        if (!changes.isEmpty()) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "The project has changes that are not committed:\n" + changes,
                    "Commit or stash them first, so that they cannot be mixed up with those of the update.");
        }
    }

    private UpdateResult pretend(Generation generation) {
        route.requireForward();
        generation.tell("message_before_update");
        edge.events().updating(text(older.template()), text(newer));
        try (TaskSandbox sandbox = new TaskSandbox(copy.environment())) {
            generation.ask(edge.interviewer());
            MergedTrees merged = new Merging(request, project, git, route).merge(generation, sandbox);
            UpdateResult result = result(generation, merged.lasting(), false);
            generation.tell("message_after_update");
            return result;
        }
    }

    private UpdateResult runLocked(Generation first, @Nullable String ref) {
        try (StopGuard guard = StopGuard.open(steps)) {
            checkpoint = guard.checkpoint();
            boolean done = false;
            try {
                UpdateResult result = runGuarded(first, ref);
                done = true;
                return result;
            } finally {
                if (Repair.needed(journalFolder)) {
                    Repair.run(project, git, journalFolder, steps);
                }
                if (guard.stopping() && !done) {
                    edge.events().warning("The update was stopped; the project is as it was before");
                }
            }
        }
    }

    private UpdateResult runGuarded(Generation first, @Nullable String ref) {
        List<TaskRun> before = migrations(first, "before");
        try (TaskSandbox sandbox = new TaskSandbox(copy.environment())) {
            Generation generation = carrying(first, route.last(), ref);
            if (!before.isEmpty() || protectsAll(first)) {
                beginWithoutSteps();
                checkpoint.reached("begun");
            }
            if (!before.isEmpty()) {
                first.run(before, Phase.MIGRATE, project);
                if (route.inFile()) {
                    LastAnswers migrated = LastAnswers.read(project, route.answersFile());
                    LastAnswers carried = route.carried(migrated, first);
                    generation = new Generation(copy, newer, ref, carried, Operation.UPDATE, edge.events());
                }
                refresh();
                checkpoint.reached("migrated before");
            }
            generation.ask(edge.interviewer());
            MergedTrees merged = new Merging(request, project, git, route).merge(generation, sandbox);
            checkpoint.reached("planned");
            UpdateResult result = result(generation, apply(generation, merged, !before.isEmpty()), true);
            generation.tell("message_after_update");
            return result;
        } catch (IOException | UncheckedIOException failure) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "The project cannot be read or written: " + failure.getMessage(),
                    null,
                    "It is as it was before.",
                    failure);
        }
    }

    /** Whether commands will work on a project of which git knows nothing. */
    private boolean protectsAll(Generation generation) {
        boolean tasks = !copy.skipTasks() && !generation.config().tasks().isEmpty();
        return git == null && (tasks || !migrations(generation, "after").isEmpty());
    }

    /**
     * A journal from before the plan: whatever runs now works on the project, and a crash takes it back to its commit, or
     * to the copy that the journal holds.
     */
    private void beginWithoutSteps() throws IOException {
        JournalHead head = head(route.answersFile(), true, List.of(), List.of());
        if (git == null) {
            whole = ProjectCopy.begin(project, journalFolder, head);
        } else {
            Journal.begin(journalFolder, head, List.of(), JournalPhase.WRITING);
        }
    }

    private JournalHead head(String answersFile, boolean wholeProject, List<String> conflicts, List<String> marked) {
        Version version = route.migratesFrom().version();
        return new JournalHead(
                newer.url(),
                String.valueOf(older.template().commit()),
                String.valueOf(newer.commit()),
                version == null ? "" : version.toString(),
                answersFile,
                git == null ? "" : git.commit(),
                wholeProject,
                conflicts,
                marked);
    }

    private void refresh() {
        if (git != null) {
            git.refresh();
        }
    }

    private MergedTrees apply(Generation generation, MergedTrees merged, boolean migrated) throws IOException {
        boolean tasks = !generation.config().tasks().isEmpty() && !copy.skipTasks();
        if (tasks) {
            merged.tasks().noteSettled(merged.plan());
        }
        IndexMarks marks = git == null ? null : new IndexMarks(git);
        List<Change> marked =
                marks == null || !PlanSteps.marks(request.conflicts()) ? List.of() : marks.markable(merged.plan());
        JournalHead head = head(
                merged.answersFile(),
                migrated || whole != null,
                paths(merged.plan().conflicts()),
                paths(marked));
        Journal journal = new Applier(project, journalFolder, checkpoint).apply(merged.plan(), head, whole);
        indexModes(merged.plan());
        if (marks != null) {
            marks.mark(marked);
        }
        checkpoint.reached("index marked");
        List<Change> more = List.of();
        if (tasks) {
            generation.runTasks(project);
            more = merged.tasks().settle(new DiskEntries(project), merged.options());
            if (marks != null && PlanSteps.marks(request.conflicts())) {
                marks.mark(marks.markable(new Plan(more, Collections.emptySortedSet(), Collections.emptySortedSet())));
            }
        }
        checkpoint.reached("tasks done");
        List<TaskRun> late = migrations(generation, "after");
        try {
            generation.run(late, Phase.MIGRATE, project);
        } catch (CopierException failed) {
            checkpoint.reached("migration failed");
            noteOthers(journal, true);
            enter(journal, JournalPhase.STOPPED);
            throw failed;
        }
        checkpoint.reached("migrations done");
        noteOthers(journal, migrated || tasks || !late.isEmpty());
        MergedTrees all = merged.and(more);
        enter(journal, all.plan().conflicts().isEmpty() ? JournalPhase.DONE : JournalPhase.CONFLICTS);
        steps.reached("finished");
        new BaseStore(copy.environment()).put(generation.remembered(), text(newer), merged.theirs());
        return all;
    }

    private void enter(Journal journal, JournalPhase phase) throws IOException {
        if (whole == null) {
            journal.enter(phase);
        } else {
            whole.settle(project, journalFolder, journal, phase);
        }
    }

    private void noteOthers(Journal journal, boolean commandsRan) throws IOException {
        if (git != null && commandsRan) {
            new OtherChanges(git, new DiskEntries(project)).note(journal);
        }
    }

    /** Where git does not look at executable bits, it is told of those that changed (Copier does the same). */
    private void indexModes(Plan plan) {
        if (git == null || git.modesMatter()) {
            return;
        }
        Map<String, Boolean> modes = new LinkedHashMap<>();
        for (Change change : plan.changes()) {
            if (change.changesSomething() && change.after() instanceof FileEntry file) {
                modes.put(change.path(), file.executable());
            }
        }
        git.setIndexModes(modes);
    }

    private static List<String> paths(List<Change> changes) {
        List<String> paths = new ArrayList<>(changes.size());
        for (Change change : changes) {
            paths.add(change.path());
        }
        return paths;
    }

    private UpdateResult result(Generation generation, MergedTrees merged, boolean applied) {
        Map<String, @Nullable Object> combined = generation.answers().combined();
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (String name : generation.config().questions().keySet()) {
            if (combined.containsKey(name)) {
                answers.put(name, combined.get(name));
            }
        }
        return new UpdateResult(
                project,
                newer.url(),
                route.switching() ? older.template().url() : null,
                text(older.template()),
                text(newer),
                String.valueOf(older.template().commit()),
                String.valueOf(newer.commit()),
                merged.plan(),
                answers,
                new ArrayList<>(generation.config().secretQuestions()),
                new ArrayList<>(merged.newQuestions()),
                merged.answersFile(),
                applied,
                older.fromStore());
    }

    private static String text(LocatedTemplate template) {
        return Route.text(template);
    }
}
