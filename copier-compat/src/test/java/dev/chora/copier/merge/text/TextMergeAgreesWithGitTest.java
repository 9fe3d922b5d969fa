package dev.chora.copier.merge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The same result as {@code git merge-file} of the git program that is installed: clean texts, conflicts, markers. */
class TextMergeAgreesWithGitTest {
    private static final RealGit GIT = RealGit.inNewFolder();
    private static final int CANNOT_MERGE = 255;

    @Provide
    Arbitrary<Texts.Three> small() {
        return Texts.threes(30);
    }

    @Provide
    Arbitrary<Texts.Three> large() {
        return Texts.threes(1500);
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void smallTexts(@ForAll("small") Texts.Three texts) {
        agree(texts, MergeStyle.MERGE);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void smallTextsWithBase(@ForAll("small") Texts.Three texts) {
        agree(texts, MergeStyle.DIFF3);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void largeTexts(@ForAll("large") Texts.Three texts) {
        agree(texts, MergeStyle.MERGE);
    }

    private static void agree(Texts.Three texts, MergeStyle style) {
        GIT.file("base", texts.baseBytes()).file("ours", texts.oursBytes()).file("theirs", texts.theirsBytes());
        ConflictLabels labels = ConflictLabels.COPIER;
        RealGit.Result git = GIT.run(
                "merge-file",
                "-p",
                style == MergeStyle.DIFF3 ? "--diff3" : "--quiet",
                "-L",
                labels.ours(),
                "-L",
                labels.base(),
                "-L",
                labels.theirs(),
                "ours",
                "base",
                "theirs");
        assertThat(git.exit()).isNotEqualTo(CANNOT_MERGE);
        MergedText merged = TextMerge.merge(texts.baseBytes(), texts.oursBytes(), texts.theirsBytes(), style);
        assertThat(new String(merged.bytes(labels), StandardCharsets.UTF_8))
                .as("base %s%nours %s%ntheirs %s", texts.base(), texts.ours(), texts.theirs())
                .isEqualTo(new String(git.out(), StandardCharsets.UTF_8));
        assertThat(Math.min(merged.conflicts().size(), 127)).isEqualTo(git.exit());
    }
}
