package dev.chora.copier.merge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * Merges as tiny drawings: every letter is a line, {@code <a=b>} is a conflict and {@code <a|o=b>} one that shows its base.
 */
class TextMergeTest {
    @Test
    void oneSideOnly() {
        assertThat(merge("abc", "abc", "aXc")).isEqualTo("aXc");
        assertThat(merge("abc", "aXc", "abc")).isEqualTo("aXc");
        assertThat(merge("abc", "abc", "")).isEqualTo("");
    }

    @Test
    void changesApartFromEachOther() {
        assertThat(merge("abcdef", "Xbcdef", "abcdeY")).isEqualTo("XbcdeY");
        assertThat(merge("abcdef", "bcdef", "abcdefg")).isEqualTo("bcdefg");
    }

    @Test
    void oneUnchangedLineBetweenIsEnough() {
        assertThat(merge("abc", "Xbc", "abY")).isEqualTo("XbY");
    }

    @Test
    void touchingChangesConflict() {
        assertThat(merge("abcd", "aXcd", "abYd")).isEqualTo("a<Xc=bY>d");
    }

    @Test
    void sameChangeOnBothSides() {
        assertThat(merge("abc", "aXc", "aXc")).isEqualTo("aXc");
        assertThat(merge("", "abc", "abc")).isEqualTo("abc");
    }

    @Test
    void bothAddedAtTheSamePlace() {
        assertThat(merge("ab", "aXb", "aYb")).isEqualTo("a<X=Y>b");
        assertThat(merge("", "X", "Y")).isEqualTo("<X=Y>");
    }

    @Test
    void commonLinesLeaveTheConflict() {
        assertThat(merge("abcdefghij", "abZdefghij", "aZZdefghij")).isEqualTo("a<b=Z>Zdefghij");
    }

    @Test
    void deletedAgainstChanged() {
        assertThat(merge("abc", "ac", "aXc")).isEqualTo("a<=X>c");
        assertThat(merge("abc", "aXc", "ac")).isEqualTo("a<X=>c");
    }

    @Test
    void nearConflictsAreJoined() {
        assertThat(merge("abcdefghij", "aXcYefghij", "aVcWefghij")).isEqualTo("a<XcY=VcW>efghij");
        assertThat(merge("abcdefghij", "aXcdefYhij", "aVcdefWhij")).isEqualTo("a<X=V>cdef<Y=W>hij");
    }

    @Test
    void baseIsShownWhole() {
        assertThat(draw(TextMerge.merge(text("abcdefghij"), text("abZdefghij"), text("aZZdefghij"), MergeStyle.DIFF3)))
                .isEqualTo("a<bZ|bc=ZZ>defghij");
    }

    @Test
    void missingLastLineFeedStaysMissing() {
        assertThat(raw("a\nb", "X\nb", "a\nb")).isEqualTo("X\nb");
        assertThat(raw("a\nb\nc", "a\nb\nc\n", "X\nb\nc")).isEqualTo("X\nb\nc\n");
    }

    @Test
    void markersFollowTheLineEndsAround() {
        assertThat(raw("a\r\nb\r\n", "a\r\nX\r\n", "a\r\nY\r\n"))
                .isEqualTo("a\r\n<<<<<<< before updating\r\nX\r\n=======\r\nY\r\n>>>>>>> after updating\r\n");
        assertThat(raw("a\nb\n", "a\r\nX\r\n", "a\nY\n"))
                .isEqualTo("<<<<<<< before updating\na\r\nX\r\n=======\na\nY\n>>>>>>> after updating\n");
    }

    private static String raw(String base, String ours, String theirs) {
        MergedText merged = TextMerge.merge(bytes(base), bytes(ours), bytes(theirs), MergeStyle.MERGE);
        return new String(merged.bytes(ConflictLabels.COPIER), StandardCharsets.UTF_8);
    }

    private static String merge(String base, String ours, String theirs) {
        return draw(TextMerge.merge(text(base), text(ours), text(theirs), MergeStyle.MERGE));
    }

    private static String draw(MergedText merged) {
        return new String(merged.bytes(new ConflictLabels("", "", "")), StandardCharsets.UTF_8)
                .replace("<<<<<<<", "<")
                .replace("|||||||", "|")
                .replace("=======", "=")
                .replace(">>>>>>>", ">")
                .replace("\n", "");
    }

    private static byte[] text(String letters) {
        StringBuilder text = new StringBuilder();
        for (char letter : letters.toCharArray()) {
            text.append(letter).append('\n');
        }
        return bytes(text.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
