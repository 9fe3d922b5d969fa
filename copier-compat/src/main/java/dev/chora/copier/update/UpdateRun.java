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
import dev.chora.copier.merge.MergeOptions;
import dev.chora.copier.merge.MergePlanner;
import dev.chora.copier.merge.Plan;
import dev.chora.copier.pattern.PathPatterns;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.task.Migrations;
import dev.chora.copier.task.TaskRun;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.RenderedTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final LastAnswers last;
    private final String lastAnswersFile;
    private final Checkpoint checkpoint;

    UpdateRun(
            UpdateRequest request,
            Edge edge,
            Path project,
            @Nullable ProjectGit git,
            Path journalFolder,
            LocatedTemplate newer,
            OldVersion older,
            LastAnswers last,
            String lastAnswersFile,
            Checkpoint checkpoint) {
        this.request = request;
        this.copy = request.copy();
        this.edge = edge;
        this.project = project;
        this.git = git;
        this.journalFolder = journalFolder;
        this.newer = newer;
        this.older = older;
        this.last = last;
        this.lastAnswersFile = lastAnswersFile;
        this.checkpoint = checkpoint;
    }

    UpdateResult run(@Nullable String ref) {
        if (!newer.git()) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "Updating is only possible with templates that are kept in git: " + newer.url(),
                    "Use recopy, which starts anew with the same answers.");
        }
        Generation generation = new Generation(copy, newer, ref, last, Operation.UPDATE, edge.events());
        requireTrust(generation);
        if (git == null && !request.withoutGit()) {
            throw new CopierException(
                    ErrorKind.PROJECT,
                    "The project is in no git repository, so that nobody could see what an update changes",
                    "Make it one (git init, git add, git commit), or say --without-git to rely on --undo alone.");
        }
        if (copy.pretend()) {
            return pretend(generation);
        }
        try (ProjectLock lock = ProjectLock.take(journalFolder)) {
            requireClean();
            UpdateOperation.requireForward(older.template().version(), newer.version());
            generation.tell("message_before_update");
            edge.events().updating(text(older.template()), text(newer));
            UpdateResult result = runLocked(generation, ref);
            generation.tell("message_after_update");
            return result;
        }
    }

    private void requireTrust(Generation generation) {
        Features features = generation.features();
        older.addFeatures(features);
        for (String stage : new String[] {"before", "after"}) {
            for (TaskRun migration : migrations(generation, stage)) {
                features.add("migrations", migration.spec().shown());
            }
        }
        generation.requireTrust(features, edge.trust());
    }

    private List<TaskRun> migrations(Generation generation, String stage) {
        return Migrations.of(
                generation.config(),
                generation.jinja().syntax(),
                stage,
                older.template(),
                newer);
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
        requireClean();
        UpdateOperation.requireForward(older.template().version(), newer.version());
        generation.tell("message_before_update");
        edge.events().updating(text(older.template()), text(newer));
        try (TaskSandbox sandbox = new TaskSandbox(copy.environment())) {
            generation.ask(edge.interviewer());
            Merged merged = merge(generation, sandbox);
            UpdateResult result = result(generation, merged, false);
            generation.tell("message_after_update");
            return result;
        }
    }

    /** The plan and what it was made from. */
    private record Merged(
            Plan plan,
            RenderedTree theirs,
            Set<String> newQuestions,
            String answersFile,
            MergeOptions options,
            TaskEffects tasks) {
        Merged and(List<Change> more) {
            List<Change> all = new ArrayList<>(plan.changes());
            all.addAll(more);
            Plan longer = new Plan(all, plan.newFolders(), plan.oldFolders());
            return more.isEmpty() ? this : new Merged(longer, theirs, newQuestions, answersFile, options, tasks);
        }
    }

    private Merged merge(Generation generation, TaskSandbox sandbox) {
        String folderName = String.valueOf(project.getFileName());
        CopyRequest forOld = copy.change()
                .allExcludes(generation.config().exclude())
                .exclude(copy.exclude())
                .build();
        RenderedVersion base = older.render(forOld, last, sandbox, folderName);
        RenderedTree theirs = generation.render();
        Set<String> made = Set.of();
        RenderedTree afterTasks = theirs;
        if (!copy.pretend()) {
            afterTasks = sandbox.afterTasks(theirs, generation, folderName);
            made = TaskEffects.madeBeyond(theirs, afterTasks);
            theirs = without(afterTasks, made);
        }
        RenderedTree baseFiles = without(base.tree(), made);
        RenderedTree ours = ProjectSnapshot.take(project, git, baseFiles, theirs);
        String answersFile = generation.answersFile();
        MergeOptions options = options(generation, baseFiles, ours, answersFile);
        Plan plan = MergePlanner.plan(baseFiles, ours, theirs, options);
        Set<String> newQuestions =
                new LinkedHashSet<>(generation.config().questions().keySet());
        newQuestions.removeAll(base.questions());
        return new Merged(
                plan,
                theirs,
                older.fromStore() ? Set.of() : newQuestions,
                answersFile,
                options,
                new TaskEffects(base.tree(), afterTasks, made, committed(ours, made)));
    }

    private static RenderedTree without(RenderedTree tree, Set<String> paths) {
        if (paths.isEmpty()) {
            return tree;
        }
        Map<String, Entry> entries = new LinkedHashMap<>(tree.entries());
        entries.keySet().removeAll(paths);
        return RenderedTree.of(entries);
    }

    /** Those of some paths that the project had before any migration of this update: what git tracks or ignores. */
    private RenderedTree committed(RenderedTree ours, Set<String> paths) {
        if (paths.isEmpty()) {
            return RenderedTree.EMPTY;
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        RenderedTree there = ProjectSnapshot.of(project, git, paths);
        Set<String> ignored = git == null ? paths : git.ignored(paths);
        for (Map.Entry<String, Entry> entry : there.entries().entrySet()) {
            String path = entry.getKey();
            boolean known = ours.get(path) != null || ignored.contains(path);
            if (known && paths.contains(path)) {
                entries.put(path, entry.getValue());
            }
        }
        return RenderedTree.of(entries);
    }

    private MergeOptions options(Generation generation, RenderedTree base, RenderedTree ours, String answersFile) {
        PathPatterns skip = generation.skipPatterns();
        Set<String> ignored = Set.of();
        if (git != null) {
            Set<String> missing = new HashSet<>(base.entries().keySet());
            missing.removeAll(ours.entries().keySet());
            ignored = git.ignored(missing);
        }
        return MergeOptions.defaults()
                .withSkipIfExists(skip::matches)
                .withIgnored(ignored::contains)
                .withAnswersFile(answersFile)
                .withConflicts(request.conflicts(), request.style())
                .withContextLines(request.contextLines())
                .withPrefix(git == null ? "" : git.prefix());
    }

    private UpdateResult runLocked(Generation first, @Nullable String ref) {
        List<TaskRun> before = migrations(first, "before");
        try (TaskSandbox sandbox = new TaskSandbox(copy.environment())) {
            Generation generation = first;
            if (!before.isEmpty()) {
                beginWithoutSteps();
                first.run(before, Phase.MIGRATE, project);
                LastAnswers migrated = LastAnswers.read(project, lastAnswersFile);
                generation = new Generation(copy, newer, ref, migrated, Operation.UPDATE, edge.events());
                refresh();
            }
            generation.ask(edge.interviewer());
            Merged merged = merge(generation, sandbox);
            checkpoint.reached("planned");
            return result(generation, apply(generation, merged, !before.isEmpty()), true);
        } catch (IOException | UncheckedIOException failure) {
            throw new CopierException(
                    ErrorKind.DESTINATION,
                    "The project cannot be read or written: " + failure.getMessage(),
                    null,
                    "It is as it was before.",
                    failure);
        } finally {
            if (Repair.needed(journalFolder)) {
                Repair.run(project, git, journalFolder);
            }
        }
    }

    /** A journal without steps: whatever runs now works on the project, and a crash takes it back to its commit. */
    private void beginWithoutSteps() throws IOException {
        Journal.begin(journalFolder, head(lastAnswersFile, true, List.of(), List.of()), List.of());
    }

    private JournalHead head(
            String answersFile, boolean wholeProject, List<String> conflicts, List<String> marked) {
        return new JournalHead(
                newer.url(),
                String.valueOf(older.template().commit()),
                String.valueOf(newer.commit()),
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

    private Merged apply(Generation generation, Merged merged, boolean migrated) throws IOException {
        boolean tasks = !generation.config().tasks().isEmpty() && !copy.skipTasks();
        if (tasks) {
            merged.tasks().noteSettled(merged.plan());
        }
        IndexMarks marks = git == null ? null : new IndexMarks(git);
        List<Change> marked = marks == null || !PlanSteps.marks(request.conflicts())
                ? List.of()
                : marks.markable(merged.plan());
        JournalHead head = head(merged.answersFile(), migrated, paths(merged.plan().conflicts()), paths(marked));
        Journal journal = new Applier(project, journalFolder, checkpoint).apply(merged.plan(), head);
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
        try {
            generation.run(migrations(generation, "after"), Phase.MIGRATE, project);
        } catch (CopierException failed) {
            noteOthers(journal, true);
            journal.enter(JournalPhase.STOPPED);
            throw failed;
        }
        checkpoint.reached("migrations done");
        noteOthers(journal, migrated || tasks);
        Merged all = merged.and(more);
        journal.enter(all.plan().conflicts().isEmpty() ? JournalPhase.DONE : JournalPhase.CONFLICTS);
        new BaseStore(copy.environment()).put(generation.remembered(), text(newer), merged.theirs());
        return all;
    }

    private void noteOthers(Journal journal, boolean commandsRan) throws IOException {
        if (git == null || !commandsRan) {
            return;
        }
        DiskEntries disk = new DiskEntries(project);
        Set<String> known = new HashSet<>();
        for (JournalStep step : journal.steps()) {
            known.add(step.path());
        }
        Map<String, Fingerprint> others = new LinkedHashMap<>();
        for (String path : git.changedPaths()) {
            if (!known.contains(path)) {
                others.put(path, Fingerprint.of(disk.read(path)));
            }
        }
        journal.noteOthers(others);
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

    private UpdateResult result(Generation generation, Merged merged, boolean applied) {
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
        return String.valueOf(template.version());
    }
}
