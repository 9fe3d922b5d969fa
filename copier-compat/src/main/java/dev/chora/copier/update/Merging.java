package dev.chora.copier.update;

import dev.chora.copier.CopyRequest;
import dev.chora.copier.Generation;
import dev.chora.copier.merge.MergeOptions;
import dev.chora.copier.merge.MergePlanner;
import dev.chora.copier.merge.Plan;
import dev.chora.copier.pattern.PathPatterns;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.RenderedTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the three trees of an update and plans their merge. Writes nothing to the project. */
final class Merging {
    private final UpdateRequest request;
    private final CopyRequest copy;
    private final Path project;
    private final @Nullable ProjectGit git;
    private final Route route;

    Merging(UpdateRequest request, Path project, @Nullable ProjectGit git, Route route) {
        this.request = request;
        this.copy = request.copy();
        this.project = project;
        this.git = git;
        this.route = route;
    }

    MergedTrees merge(Generation generation, TaskSandbox sandbox) {
        String folderName = String.valueOf(project.getFileName());
        String answersFile = generation.answersFile();
        RenderedVersion base = base(generation, sandbox, folderName, answersFile);
        RenderedTree theirs = withAnswers(generation.render(), base.tree(), generation);
        Set<String> made = Set.of();
        RenderedTree afterTasks = theirs;
        if (!copy.pretend()) {
            afterTasks = sandbox.afterTasks(theirs, generation, folderName);
            made = TaskEffects.madeBeyond(theirs, afterTasks);
            theirs = without(afterTasks, made);
        }
        RenderedTree baseFiles = without(base.tree(), made);
        RenderedTree ours = ProjectSnapshot.take(project, git, baseFiles, theirs);
        MergeOptions options = options(generation, baseFiles, ours, answersFile);
        Plan plan = MergePlanner.plan(baseFiles, ours, theirs, options);
        Set<String> newQuestions =
                new LinkedHashSet<>(generation.config().questions().keySet());
        newQuestions.removeAll(base.questions());
        return new MergedTrees(
                plan,
                theirs,
                route.older().fromStore() ? Set.of() : newQuestions,
                answersFile,
                options,
                new TaskEffects(base.tree(), afterTasks, made, committed(ours, made)));
    }

    /**
     * What the old version makes. Within one template, paths that the new version excludes are left out, as in Copier;
     * what another template excludes says nothing about this one.
     */
    private RenderedVersion base(Generation generation, TaskSandbox sandbox, String folderName, String answersFile) {
        if (!route.switching()) {
            CopyRequest forOld = copy.change()
                    .allExcludes(generation.config().exclude())
                    .exclude(copy.exclude())
                    .build();
            return route.older().render(forOld, route.last(), true, sandbox, folderName);
        }
        OldVersion old = route.older().part(route.movedUp(project));
        RenderedVersion made = old.render(copy, route.last(), false, sandbox, folderName);
        Map<String, Entry> entries = new LinkedHashMap<>(made.tree().entries());
        String oldAnswers = route.answersFile();
        Entry there = ProjectSnapshot.of(project, git, Set.of(oldAnswers)).get(oldAnswers);
        if (there != null && !oldAnswers.equals(answersFile)) {
            // nobody edits it, whatever program wrote it: it goes with the old template
            entries.put(oldAnswers, there);
        }
        return new RenderedVersion(RenderedTree.of(entries), made.questions());
    }

    /**
     * Where no version of the template makes the project's answers file, as after {@code new} with such a template, it is
     * made here: left alone, it would name the old version for ever. So it is for answers that somebody found out, and
     * after a switch, whatever the old template made.
     */
    private RenderedTree withAnswers(RenderedTree tree, RenderedTree old, Generation generation) {
        String path = generation.answersFile();
        boolean wanted = route.switching()
                || !route.inFile()
                || (old.get(path) == null && Files.isRegularFile(project.resolve(path), LinkOption.NOFOLLOW_LINKS));
        if (tree.get(path) != null || !wanted) {
            return tree;
        }
        Map<String, Entry> entries = new LinkedHashMap<>(tree.entries());
        entries.put(path, FileEntry.of(generation.answersText().getBytes(StandardCharsets.UTF_8)));
        return RenderedTree.of(entries);
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
                .withPrefix(git == null ? "" : git.prefix())
                .withSwitching(route.switching());
    }
}
