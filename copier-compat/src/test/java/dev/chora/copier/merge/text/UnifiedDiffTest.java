package dev.chora.copier.merge.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    @Test
    void changedNewAndGone() {
        assertThat(UnifiedDiff.of("a", "1\n2\n".getBytes(), "1\n3".getBytes()))
                .isEqualTo("--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n 1\n-2\n+3\n\\ No newline at end of file\n");
        assertThat(UnifiedDiff.of("a", null, "1\n".getBytes()))
                .isEqualTo("--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+1\n");
        assertThat(UnifiedDiff.of("a", "1\n".getBytes(), null))
                .isEqualTo("--- a/a\n+++ /dev/null\n@@ -1 +0,0 @@\n-1\n");
        assertThat(UnifiedDiff.of("a", "1\n".getBytes(), "1\n".getBytes())).isEmpty();
        assertThat(UnifiedDiff.of("a", new byte[] {0}, new byte[] {1})).endsWith("Binary files differ\n");
    }
}
