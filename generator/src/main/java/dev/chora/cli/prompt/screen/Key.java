package dev.chora.cli.prompt.screen;

/** A key press: a typed character, or one of the keys that do something. */
public sealed interface Key {
    /** A character to insert. */
    record Typed(int codePoint) implements Key {}

    /** A text pasted at once, its line ends as {@code \n}: they are no Enter. */
    record Pasted(String text) implements Key {}

    /** A key with a meaning of its own. */
    enum Action implements Key {
        ENTER,
        /** Esc Enter or Alt-Enter: ends a text of several lines. */
        ALT_ENTER,
        ESCAPE,
        BACKSPACE,
        DELETE,
        LEFT,
        RIGHT,
        WORD_LEFT,
        WORD_RIGHT,
        UP,
        DOWN,
        HOME,
        END,
        PAGE_UP,
        PAGE_DOWN,
        TAB,
        /** Ctrl-B or Shift-Tab: the question before. */
        BACK,
        /** Ctrl-U: forget what stands left of the cursor. */
        KILL_LEFT,
        /** Ctrl-K: forget what stands right of the cursor. */
        KILL_RIGHT,
        /** Ctrl-W: forget the word left of the cursor. */
        KILL_WORD,
        /** Ctrl-E in a text of several lines: open the person's editor. */
        EDITOR,
        /** Ctrl-A in a list: tick all. */
        ALL,
        /** Ctrl-C. */
        INTERRUPT,
        /** Ctrl-D, or the terminal is gone. */
        END_OF_INPUT,
        /** The size of the terminal has changed. */
        RESIZE,
        /** A key without meaning here. */
        UNKNOWN
    }
}
