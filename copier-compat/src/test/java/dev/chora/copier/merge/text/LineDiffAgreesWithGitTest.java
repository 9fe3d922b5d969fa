package dev.chora.copier.merge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The same differences as {@code git diff} of the git program that is installed. */
class LineDiffAgreesWithGitTest {
    private static final RealGit GIT = RealGit.inNewFolder();

    @Provide
    Arbitrary<Texts.Three> small() {
        return Texts.threes(30);
    }

    @Provide
    Arbitrary<Texts.Three> large() {
        return Texts.threes(3000);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void smallTexts(@ForAll("small") Texts.Three texts) {
        agree(texts.oursBytes(), texts.theirsBytes());
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void largeTexts(@ForAll("large") Texts.Three texts) {
        agree(texts.oursBytes(), texts.theirsBytes());
    }

    /** Texts that have next to nothing in common drive the search into the places where it gives up on the shortest edit. */
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void unrelatedTexts(@ForAll("large") Texts.Three one, @ForAll("large") Texts.Three two) {
        agree(one.oursBytes(), two.theirsBytes());
    }

    private static void agree(byte[] old, byte[] now) {
        GIT.file("old", old).file("new", now);
        RealGit.Result git = GIT.run("diff", "--no-index", "-U0", "old", "new");
        assertThat(hunks(LineDiff.between(Lines.of(old), Lines.of(now)))).isEqualTo(hunks(git.out()));
    }

    private static List<String> hunks(byte[] diff) {
        List<String> hunks = new ArrayList<>();
        for (String line : new String(diff, StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("@@ ")) {
                hunks.add(line.substring(3, line.indexOf(" @@")));
            }
        }
        return hunks;
    }

    private static List<String> hunks(List<Edit> edits) {
        List<String> hunks = new ArrayList<>();
        for (Edit edit : edits) {
            hunks.add("-" + range(edit.from(), edit.removed()) + " +" + range(edit.newFrom(), edit.added()));
        }
        return hunks;
    }

    private static String range(int from, int count) {
        int start = count == 0 ? from : from + 1;
        return count == 1 ? String.valueOf(start) : start + "," + count;
    }
}
