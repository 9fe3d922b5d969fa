package dev.chora.copier.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.copier.merge.text.MergeStyle;
import dev.chora.copier.tree.DirectoryEntry;
import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import dev.chora.copier.tree.RenderedTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Plans as drawings. A tree is written {@code "a.txt: 1 2 3, run.sh*: x, link -> target, folder/"}: words are lines, a star
 * is the executable bit, {@code (empty)} an empty file. A plan is one line per path: outcome, path, what is there after.
 */
class MergePlannerTest {
    private MergeOptions options = MergeOptions.defaults();

    @Test
    void templateAlone() {
        assertThat(plan("a: 1, b: 1, gone: g", "a: 1, b: 1, gone: g, own: x", "a: 2, b: 1, new: 1"))
                .containsExactly("updated a: 2", "unchanged b: 1", "deleted gone", "new new: 1");
    }

    @Test
    void userAlone() {
        assertThat(plan("a: 1, b: 1", "a: mine", "a: 1, b: 1")).containsExactly("kept a: mine", "kept b");
    }

    @Test
    void bothInDifferentLines() {
        assertThat(plan("a: 1 2 3 4", "a: mine 2 3 4", "a: 1 2 3 theirs")).containsExactly("merged a: mine 2 3 theirs");
    }

    @Test
    void bothInTheSameLine() {
        Change change = single("a: 1 2 3", "a: 1 mine 3", "a: 1 theirs 3");
        assertThat(show(change))
                .isEqualTo("conflict a: 1 <<<<<<<_before_updating mine ======= theirs >>>>>>>_after_updating 3");
        assertThat(change.reason()).isEqualTo(Reason.OVERLAPPING_CHANGES);
        assertThat(change.firstConflictLine()).isEqualTo(2);
        assertThat(change.hunks()).containsExactly(new ChangeHunk(2, 5, true, true, true));
    }

    @Test
    void conflictThatShowsTheBase() {
        options = options.withConflicts(ConflictMode.INLINE, MergeStyle.DIFF3);
        assertThat(plan("a: 1", "a: mine", "a: theirs"))
                .containsExactly(
                        "conflict a: <<<<<<<_before_updating mine |||||||_last_update 1 ======= theirs >>>>>>>_after_updating");
    }

    @Test
    void rejectedHunksGoToTheirOwnFile() {
        options = options.withConflicts(ConflictMode.REJECT, MergeStyle.MERGE).withPrefix("sub/");
        Change change = single("a: 1", "a: mine", "a: theirs");
        assertThat(show(change)).startsWith("conflict a: theirs | a.rej");
        SideFile rejects = change.aside();
        assertThat(rejects).isNotNull();
        assertThat(rejects.path()).isEqualTo("a.rej");
        assertThat(text(rejects.content()))
                .isEqualTo("diff a/sub/a b/sub/a\t(rejected hunks)\n@@ -1 +1 @@\n-1\n+mine\n");
    }

    /** Lines of the patch fit, but the file would have a table twice. */
    @Test
    void whatDoesNotParseIsRejectedOrMergedByItsEntries() {
        options = options.withConflicts(ConflictMode.REJECT, MergeStyle.MERGE).withContextLines(1);
        String old = "p.toml: [a] x=1 y=1 [b] x=1 y=1 [c] x=1 y=1";
        String theirs = old + " [t] k=1";
        assertThat(plan(old, "p.toml: [t] l=2 [a] x=1 y=1 [b] x=1 y=1 [c] x=1 y=1", theirs))
                .containsExactly("merged p.toml: [t] l=2 k=1 [a] x=1 y=1 [b] x=1 y=1 [c] x=1 y=1");
        Change change = single(old, "p.toml: [t] k=2 [a] x=1 y=1 [b] x=2 y=1 [c] x=1 y=1", theirs);
        assertThat(change.reason()).isEqualTo(Reason.REJECTED_HUNKS);
        assertThat(show(change))
                .isEqualTo("conflict p.toml: [a] x=1 y=1 [b] x=2 y=1 [c] x=1 y=1 [t] k=1"
                        + " | p.toml.rej: diff_a/p.toml_b/p.toml\t(rejected_hunks) @@_-1_+1,3_@@ +[t] +k=2 _[a]");
    }

    @Test
    void linesGoAlongWithABlockThatMoved() {
        String block = "m1 m2 m3 m4 m5 m6 m7 m8";
        String other = "o1 o2 o3 o4 o5 o6 o7 o8 o9";
        Change change = single(
                "a: " + other + " " + block,
                "a: " + other + " " + block.replace("m4", "m4 mine"),
                "a: " + block + " " + other);
        assertThat(show(change)).isEqualTo("merged a: " + block.replace("m4", "m4 mine") + " " + other);
    }

    @Test
    void deletedByYouStaysDeletedAndTheMissedChangeIsTold() {
        Change change = single("a: 1", "", "a: 2");
        assertThat(show(change)).isEqualTo("kept a");
        assertThat(change.reason()).isEqualTo(Reason.MISSED_CHANGE);
        assertThat(change.theirs()).isEqualTo(file("2\n"));
    }

    @Test
    void missingFileThatGitIgnoresComesBack() {
        options = options.withIgnored(path -> path.equals(".env"));
        assertThat(plan(".env: 1", "", ".env: 1")).containsExactly("new .env: 1");
    }

    @Test
    void droppedByTheTemplateButChanged() {
        Change change = single("a: 1", "a: mine", "");
        assertThat(show(change)).isEqualTo("conflict a: mine");
        assertThat(change.reason()).isEqualTo(Reason.DROPPED_BUT_CHANGED);
        assertThat(change.changesSomething()).isFalse();
    }

    @Test
    void bothAdded() {
        assertThat(plan("", "a: 1", "a: 1")).containsExactly("unchanged a: 1");
        assertThat(plan("", "a: mine", "a: theirs"))
                .containsExactly("conflict a: <<<<<<<_before_updating mine ======= theirs >>>>>>>_after_updating");
    }

    @Test
    void renamedByTheTemplateTakesYourChangeAlong() {
        assertThat(plan("old: 1 2 3 4 5 6", "old: 1 2 3 4 5 mine", "new: theirs 2 3 4 5 6"))
                .containsExactly("renamed old => new: theirs 2 3 4 5 mine");
        assertThat(plan("old: 1 2 3", "old: 1 2 3", "new: 1 2 3")).containsExactly("renamed old => new: 1 2 3");
    }

    @Test
    void renamedByTheTemplateAndDeletedByYou() {
        Change change = single("old: 1 2 3", "", "new: 1 2 3");
        assertThat(show(change)).isEqualTo("new new: 1 2 3");
        assertThat(change.reason()).isEqualTo(Reason.RENAMED_AFTER_YOU_DELETED);
    }

    @Test
    void renamedByTheTemplateWithAConflict() {
        assertThat(plan("old: 1 2 3 4 5 6", "old: mine 2 3 4 5 6", "new: theirs 2 3 4 5 6"))
                .containsExactly(
                        "conflict old => new: <<<<<<<_before_updating mine ======= theirs >>>>>>>_after_updating 2 3 4 5 6");
    }

    @Test
    void renamedByYouGetsTheTemplatesChange() {
        assertThat(plan("old: 1 2 3 4 5 6", "mine: 1 2 3 4 5 6", "old: theirs 2 3 4 5 6"))
                .containsExactly("updated mine: theirs 2 3 4 5 6");
        assertThat(plan("old: 1 2 3 4 5 6", "mine: 1 2 3 4 5 mine", "old: theirs 2 3 4 5 6"))
                .containsExactly("merged mine: theirs 2 3 4 5 mine");
    }

    @Test
    void renamedByBothStaysWhereYouPutIt() {
        Change change = single("old: 1 2 3 4 5 6", "mine: 1 2 3 4 5 mine", "new: theirs 2 3 4 5 6");
        assertThat(show(change)).isEqualTo("merged mine: theirs 2 3 4 5 mine");
        assertThat(change.reason()).isEqualTo(Reason.BOTH_RENAMED);
    }

    @Test
    void renamedByBothToTheSamePlace() {
        assertThat(plan("old: 1 2 3 4 5 6", "new: 1 2 3 4 5 mine", "new: theirs 2 3 4 5 6"))
                .containsExactly("merged new: theirs 2 3 4 5 mine");
    }

    @Test
    void folderRenamedByAnAnswer() {
        assertThat(plan(
                        "old/a: 1 2 3, old/b: 4 5 6, old/__init__: (empty)",
                        "old/a: 1 mine 3, old/b: 4 5 6, old/own: x, old/__init__: mine",
                        "new/a: 1 2 3, new/b: 4 5 6, new/__init__: (empty)"))
                .containsExactly(
                        "renamed old/__init__ => new/__init__: mine",
                        "renamed old/a => new/a: 1 mine 3",
                        "renamed old/b => new/b: 4 5 6");
    }

    @Test
    void skippedFilesStayAndMissingOnesAreMade() {
        options = options.withSkipIfExists(path -> path.endsWith(".secret"));
        assertThat(plan(
                        "a.secret: 1, b.secret: 1, c.secret: 1",
                        "a.secret: 1, c.secret: mine",
                        "a.secret: 2, b.secret: 2"))
                .containsExactly("kept a.secret: 1", "new b.secret: 2", "kept c.secret: mine");
    }

    @Test
    void answersFileIsTheTemplates() {
        options = options.withAnswersFile(".answers");
        assertThat(plan(".answers: 1", ".answers: mine", ".answers: 2")).containsExactly("updated .answers: 2");
    }

    @Test
    void modesMergeOnTheirOwn() {
        assertThat(plan("a: 1 2 3", "a*: 1 2 3", "a: 1 2 3 4")).containsExactly("merged a*: 1 2 3 4");
        assertThat(plan("a: 1 2 3", "a: mine 2 3", "a*: 1 2 3")).containsExactly("merged a*: mine 2 3");
        assertThat(plan("a: 1", "a: 1", "a*: 1")).containsExactly("updated a*: 1");
    }

    @Test
    void linksAndKinds() {
        assertThat(plan("l -> a", "l -> a", "l -> b")).containsExactly("updated l -> b");
        assertThat(plan("l -> a", "l -> mine", "l -> b")).containsExactly("conflict l -> mine | l.after-updating -> b");
        assertThat(plan("l -> a", "l: mine", "l -> b")).containsExactly("conflict l: mine | l.after-updating -> b");
        assertThat(plan("l: 1", "l: 1", "l -> b")).containsExactly("updated l -> b");
    }

    @Test
    void binaryStaysYours() {
        RenderedTree base = RenderedTree.of(java.util.Map.of("b", FileEntry.of(new byte[] {0, 1})));
        RenderedTree ours = RenderedTree.of(java.util.Map.of("b", FileEntry.of(new byte[] {0, 2})));
        RenderedTree theirs = RenderedTree.of(java.util.Map.of("b", FileEntry.of(new byte[] {0, 3})));
        Change change = MergePlanner.plan(base, ours, theirs, options).changes().get(0);
        assertThat(change.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(change.reason()).isEqualTo(Reason.BINARY);
        assertThat(change.after()).isSameAs(change.before());
        assertThat(change.aside()).isEqualTo(new SideFile("b.after-updating", FileEntry.of(new byte[] {0, 3})));
    }

    @Test
    void lineEndsAreMergedApart() {
        assertThat(text(single("a: 1 2 3", ours("a", "1\r\n2\r\n3\r\n"), "a: 1 theirs 3")
                        .after()))
                .isEqualTo("1\r\ntheirs\r\n3\r\n");
        assertThat(text(single("a: 1 2 3", ours("a", "\uFEFF1\nmine\n3\n"), "a: 1 2 theirs")
                        .after()))
                .isEqualTo("\uFEFF<<<<<<< before updating\nmine\n3\n=======\n2\ntheirs\n>>>>>>> after updating\n"
                        .replace("\uFEFF<", "\uFEFF1\n<"));
        assertThat(text(single("a: 1 2 3", ours("a", "1\n2\n3"), "a: 1 2 3 4").after()))
                .isEqualTo("1\n2\n3\n4");
    }

    @Test
    void fileBecomesFolder() {
        assertThat(plan("x: 1", "x: 1", "x/y: 1")).containsExactly("renamed x => x/y: 1");
        assertThat(plan("x: 1", "x: mine", "x/y: a b"))
                .containsExactly("conflict x: mine", "conflict x/y | x.after-updating/y: a b");
    }

    @Test
    void folderBecomesFile() {
        assertThat(plan("x/y: 1", "x/y: 1", "x: a b")).containsExactly("new x: a b", "deleted x/y");
        assertThat(plan("x/y: 1", "x/y: 1, x/own: o", "x: a b"))
                .containsExactly("conflict x | x.after-updating: a b", "deleted x/y");
    }

    @Test
    void foldersOfTheOldVersionAreListedForTidyingUp() {
        Plan plan =
                MergePlanner.plan(tree("d/a: 1, empty/"), tree("d/a: 1, empty/"), tree("e/"), MergeOptions.defaults());
        assertThat(plan.oldFolders()).containsExactly("d", "empty");
        assertThat(plan.newFolders()).containsExactly("e");
    }

    private List<String> plan(String base, String ours, String theirs) {
        List<String> lines = new ArrayList<>();
        for (Change change :
                MergePlanner.plan(tree(base), tree(ours), tree(theirs), options).changes()) {
            lines.add(show(change));
        }
        return lines;
    }

    private Change single(String base, String ours, String theirs) {
        return single(base, tree(ours), theirs);
    }

    private Change single(String base, RenderedTree ours, String theirs) {
        List<Change> changes =
                MergePlanner.plan(tree(base), ours, tree(theirs), options).changes();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static RenderedTree ours(String path, String content) {
        return RenderedTree.of(java.util.Map.of(path, file(content)));
    }

    private static RenderedTree tree(String drawing) {
        TreeMap<String, Entry> entries = new TreeMap<>();
        for (String part : drawing.split(", ")) {
            if (part.isEmpty()) {
                continue;
            }
            if (part.endsWith("/")) {
                entries.put(part.substring(0, part.length() - 1), DirectoryEntry.INSTANCE);
            } else if (part.contains(" -> ")) {
                String[] link = part.split(" -> ");
                entries.put(link[0], new LinkEntry(link[1]));
            } else {
                String[] named = part.split(": ");
                boolean executable = named[0].endsWith("*");
                String content = named[1].equals("(empty)") ? "" : named[1].replace(" ", "\n") + "\n";
                entries.put(named[0].replace("*", ""), executable ? executable(content) : file(content));
            }
        }
        return RenderedTree.of(entries);
    }

    private static FileEntry file(String content) {
        return FileEntry.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private static FileEntry executable(String content) {
        return FileEntry.of(content.getBytes(StandardCharsets.UTF_8), 0755);
    }

    private static String show(Change change) {
        String from = change.movedFrom() == null ? "" : change.movedFrom() + " => ";
        String line = change.outcome().word() + " " + from + change.path() + show(change.after());
        SideFile aside = change.aside();
        return aside == null ? line : line + " | " + aside.path() + show(aside.content());
    }

    private static String show(Entry entry) {
        if (entry instanceof LinkEntry link) {
            return " -> " + link.target();
        }
        if (entry instanceof FileEntry file) {
            return (file.executable() ? "*: " : ": ")
                    + text(file).strip().replace(" ", "_").replace("\n", " ");
        }
        return "";
    }

    private static String text(Entry entry) {
        return new String(((FileEntry) entry).bytes(), StandardCharsets.UTF_8);
    }
}
