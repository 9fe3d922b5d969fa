package dev.chora.cli.prompt.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.cli.prompt.screen.Key.Action;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.NonBlocking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyReaderTest {
    private static List<Key> keys(String typed) throws IOException {
        KeyReader reader = new KeyReader(NonBlocking.nonBlocking("test", new StringReader(typed)));
        List<Key> keys = new ArrayList<>();
        for (Key key = reader.next(); key != Action.END_OF_INPUT; key = reader.next()) {
            keys.add(key);
        }
        return keys;
    }

    /** The sequences that xterm, the Linux console and rxvt send. */
    @ParameterizedTest
    @CsvSource({
        "[A,UP",
        "[B,DOWN",
        "[C,RIGHT",
        "[D,LEFT",
        "OA,UP",
        "OB,DOWN",
        "OC,RIGHT",
        "OD,LEFT",
        "[H,HOME",
        "[F,END",
        "[1~,HOME",
        "[4~,END",
        "[7~,HOME",
        "[8~,END",
        "OH,HOME",
        "OF,END",
        "[3~,DELETE",
        "[5~,PAGE_UP",
        "[6~,PAGE_DOWN",
        "[Z,BACK",
        "[1;5C,WORD_RIGHT",
        "[1;5D,WORD_LEFT",
        "b,WORD_LEFT",
        "f,WORD_RIGHT",
        "[24~,UNKNOWN"
    })
    void readsEscapeSequences(String sequence, Action expected) throws IOException {
        assertThat(keys("\u001b" + sequence)).containsExactly(expected);
    }

    @Test
    void readsControlCharacters() throws IOException {
        assertThat(keys("\r\n\t\u0002\u0003\u0008\u007f\u0015\u0017\u000b"))
                .containsExactly(
                        Action.ENTER,
                        Action.ENTER,
                        Action.TAB,
                        Action.BACK,
                        Action.INTERRUPT,
                        Action.BACKSPACE,
                        Action.BACKSPACE,
                        Action.KILL_LEFT,
                        Action.KILL_WORD,
                        Action.KILL_RIGHT);
    }

    @Test
    void joinsSurrogates() throws IOException {
        assertThat(keys("a😀é")).containsExactly(new Key.Typed('a'), new Key.Typed(0x1F600), new Key.Typed('é'));
    }

    @Test
    void takesEscapeThenEnterForAltEnter() throws IOException {
        assertThat(keys("x\u001b\ry")).containsExactly(new Key.Typed('x'), Action.ALT_ENTER, new Key.Typed('y'));
    }

    @Test
    void keepsTheKeyAfterALoneEscape() throws IOException {
        assertThat(keys("\u001bq")).containsExactly(Action.ESCAPE, new Key.Typed('q'));
    }

    @Test
    void swallowsOnlyAnEnter() throws IOException {
        KeyReader reader = new KeyReader(NonBlocking.nonBlocking("test", new StringReader("\rab")));
        reader.swallowEnter();
        assertThat(reader.next()).isEqualTo(new Key.Typed('a'));
        reader.swallowEnter();
        assertThat(reader.next()).isEqualTo(new Key.Typed('b'));
    }
}
