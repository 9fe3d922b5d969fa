package dev.chora.cli.prompt.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.prompt.field.Field.Reaction;
import dev.chora.cli.prompt.screen.Key;
import dev.chora.cli.prompt.screen.Key.Action;
import dev.chora.copier.question.Choice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presses keys and looks at the lines. */
class FieldsTest {
    private static Reaction type(Field field, String text) {
        Reaction last = Reaction.NONE;
        for (int c : text.codePoints().toArray()) {
            last = field.press(new Key.Typed(c));
        }
        return last;
    }

    private static List<String> shown(Field field, int width) {
        List<String> lines = new ArrayList<>();
        field.lines(width, 10).forEach(line -> lines.add(line.toString()));
        return lines;
    }

    private static final List<Choice> FRUIT = List.of(
            new Choice("apple", "apple", ""),
            new Choice("banana", "banana", "out of season"),
            new Choice("cherry", "cherry", ""));

    @Test
    void textIsEditedInPlace() {
        TextField field = new TextField("demo", "", false);
        field.press(Action.HOME);
        type(field, "my-");
        assertThat(field.raw()).isEqualTo("my-demo");
        field.press(Action.END);
        field.press(Action.KILL_WORD);
        assertThat(field.raw()).isEqualTo("my-");
        field.press(Action.KILL_LEFT);
        assertThat(field.raw()).isEmpty();
        assertThat(field.press(Action.ENTER)).isEqualTo(Reaction.SUBMIT);
    }

    @Test
    void aCombinedCharacterIsDeletedAsOne() {
        TextField field = new TextField("ae\u0301", "", false);
        field.press(Action.BACKSPACE);
        assertThat(field.raw()).isEqualTo("a");
    }

    @Test
    void wideCharactersMoveTheCaretByTwoCells() {
        TextField field = new TextField("日本", "", false);
        assertThat(shown(field, 40)).containsExactly("❯ 日本");
        assertThat(field.caret()).isEqualTo(new Field.Caret(0, 6));
    }

    @Test
    void longTextScrollsWithTheCursor() {
        TextField field = new TextField("abcdefghijklmnopqrstuvwxyz", "", false);
        assertThat(shown(field, 20)).containsExactly("❯ jklmnopqrstuvwxyz");
        assertThat(field.caret()).isEqualTo(new Field.Caret(0, 19));
        field.press(Action.HOME);
        assertThat(shown(field, 20)).containsExactly("❯ abcdefghijklmnopqr");
    }

    @Test
    void aSecretIsNeverShown() {
        TextField field = new TextField("", "", true);
        type(field, "hunter2");
        assertThat(shown(field, 40)).containsExactly("❯ *******");
        assertThat(field.summary()).doesNotContain("hunter");
        assertThat(field.raw()).isEqualTo("hunter2");
    }

    @Test
    void thePlaceholderIsNoAnswer() {
        TextField field = new TextField("", "e.g. demo", false);
        assertThat(shown(field, 40)).containsExactly("❯ e.g. demo");
        assertThat(field.raw()).isEmpty();
    }

    @Test
    void lettersAnswerYesOrNoAtOnce() {
        ConfirmField field = new ConfirmField(false);
        assertThat(type(field, "x")).isEqualTo(Reaction.NONE);
        assertThat(type(field, "y")).isEqualTo(Reaction.SUBMIT);
        assertThat(field.raw()).isTrue();
        assertThat(type(field, "N")).isEqualTo(Reaction.SUBMIT);
        assertThat(field.raw()).isFalse();
    }

    @Test
    void arrowsSkipDisabledChoicesAndGoRound() {
        SelectField field = new SelectField(FRUIT, List.of(), false);
        assertThat(shown(field, 40)).containsExactly("❯ apple", "  banana  (out of season)", "  cherry");
        field.press(Action.DOWN);
        assertThat(field.summary()).isEqualTo("cherry");
        field.press(Action.DOWN);
        assertThat(field.summary()).isEqualTo("apple");
        field.press(Action.UP);
        assertThat(field.raw()).isEqualTo(FRUIT.get(2));
    }

    @Test
    void typingFiltersAndNeverToNothing() {
        SelectField field = new SelectField(FRUIT, List.of(), false);
        type(field, "CH");
        assertThat(shown(field, 40)).containsExactly("  / CH", "❯ cherry");
        type(field, "zzz");
        assertThat(shown(field, 40)).containsExactly("  / CH", "❯ cherry");
        field.press(Action.BACKSPACE);
        field.press(Action.BACKSPACE);
        assertThat(shown(field, 40)).hasSize(3);
    }

    @Test
    void theSpaceBarTicks() {
        SelectField field = new SelectField(FRUIT, List.of(0), true);
        assertThat(shown(field, 40)).first().isEqualTo("❯ ◉ apple");
        type(field, " ");
        field.press(Action.DOWN);
        type(field, " ");
        assertThat(field.raw()).isEqualTo(List.of(FRUIT.get(2)));
        field.press(Action.ALL);
        assertThat(field.raw()).isEqualTo(List.of(FRUIT.get(0), FRUIT.get(2)));
    }

    @Test
    void aLongListShowsTheWindowAroundTheCursor() {
        List<Choice> many = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            many.add(new Choice("choice " + i, i, ""));
        }
        SelectField field = new SelectField(many, List.of(25), false);
        assertThat(shown(field, 40)).hasSize(10).contains("❯ choice 25").last().isEqualTo("  … 50 choices");
    }

    @Test
    void enterMakesLinesAndEscEnterEnds() {
        MultilineField field = new MultilineField("");
        type(field, "first");
        assertThat(field.press(Action.ENTER)).isEqualTo(Reaction.CHANGED);
        type(field, "second");
        assertThat(field.raw()).isEqualTo("first\nsecond");
        assertThat(field.press(Action.ALT_ENTER)).isEqualTo(Reaction.SUBMIT);
        field.press(Action.UP);
        type(field, "!");
        assertThat(field.raw()).isEqualTo("first!\nsecond");
        assertThat(shown(field, 40)).containsExactly("┃ first!", "┃ second");
        assertThat(field.caret()).isEqualTo(new Field.Caret(0, 8));
    }

    @Test
    void tabCompletesPaths(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("source/main"));
        Files.createFile(folder.resolve("source/make"));
        PathField field = new PathField("", "", folder);
        field.press(Action.TAB);
        assertThat(field.raw()).isEqualTo("source/");
        field.press(Action.TAB);
        assertThat(field.raw()).isEqualTo("source/ma");
        assertThat(shown(field, 40)).containsExactly("❯ source/ma", "    source/main/", "    source/make");
    }
}
