package dev.chora.copier.merge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** The same text and the same rejected hunks as {@code git apply --reject} of the git program that is installed. */
class PatchApplyAgreesWithGitTest {
    private static final RealGit GIT = RealGit.inNewFolder();

    @Provide
    Arbitrary<Texts.Three> small() {
        return Texts.threes(40);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void smallTexts(@ForAll("small") Texts.Three texts, @ForAll @IntRange(min = 1, max = 4) int context)
            throws IOException {
        // Git compares an unterminated last line by its beginning only, which is not worth repeating.
        Assume.that(terminated(texts.base()) && terminated(texts.ours()) && terminated(texts.theirs()));
        GIT.file("base", texts.baseBytes()).file("ours", texts.oursBytes()).file("f", texts.theirsBytes());
        Files.deleteIfExists(GIT.folder().resolve("f.rej"));
        byte[] diff = GIT.run("diff", "--no-index", "-U" + context, "--inter-hunk-context=-1", "base", "ours")
                .out();
        String hunks = new String(diff, StandardCharsets.UTF_8);
        Assume.that(hunks.contains("\n@@ "));
        hunks = "--- a/f\n+++ b/f" + hunks.substring(hunks.indexOf("\n@@ "));
        GIT.file("patch", hunks.getBytes(StandardCharsets.UTF_8));
        GIT.run("apply", "--whitespace=nowarn", "--reject", "patch");

        Patch patch = Patch.between(Lines.of(texts.baseBytes()), Lines.of(texts.oursBytes()), context);
        PatchResult result = PatchApply.apply(patch, Lines.of(texts.theirsBytes()));

        assertThat(new String(result.bytes(), StandardCharsets.UTF_8)).isEqualTo(text("f"));
        String rejects = result.rejected().isEmpty()
                ? ""
                : new String(RejectFile.write("f", patch, result.rejected()), StandardCharsets.UTF_8);
        assertThat(rejects).isEqualTo(Files.exists(GIT.folder().resolve("f.rej")) ? text("f.rej") : "");
    }

    private static boolean terminated(String text) {
        return !text.isEmpty() && text.endsWith("\n");
    }

    private static String text(String name) {
        return new String(GIT.read(name), StandardCharsets.UTF_8);
    }
}
