package dev.chora.cli.prompt.screen;

import dev.chora.cli.prompt.field.Field.Caret;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * The terminal while questions are put: keys come one by one, and a block of lines at the bottom is painted again and again
 * in place. What was said before stays above it and scrolls away as usual.
 */
public final class Screen implements AutoCloseable {
    private static final String PASTES_AS_SUCH = "\u001b[?2004h";
    private static final String PASTES_AS_KEYS = "\u001b[?2004l";

    private final Terminal terminal;
    private final AtomicBoolean resized = new AtomicBoolean();
    private final List<AttributedString> said = new ArrayList<>();
    private final KeyReader keys;
    private final Display display;
    private final boolean colours;
    private @Nullable Attributes before;
    private boolean anew;

    private Screen(Terminal terminal, boolean colours) {
        this.terminal = terminal;
        this.keys = new KeyReader(terminal.reader(), resized);
        this.display = new Display(terminal, false);
        this.colours = colours;
    }

    /**
     * The terminal; null when it cannot place a cursor, so that lines are all that is left.
     *
     * @param source null for the terminal of the process
     */
    public static @Nullable Screen open(@Nullable Supplier<Terminal> source, boolean colours) {
        try {
            Terminal terminal = source == null
                    ? TerminalBuilder.builder().system(true).dumb(true).build()
                    : source.get();
            if (terminal.getType().startsWith(Terminal.TYPE_DUMB)
                    || terminal.getStringCapability(Capability.cursor_up) == null) {
                terminal.close();
                return null;
            }
            return new Screen(terminal, colours);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Takes the keyboard: no echo, no line editing, Ctrl-C is a key. */
    public void begin() {
        before = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
        terminal.handle(Signal.WINCH, signal -> resized.set(true));
        terminal.writer().print(PASTES_AS_SUCH);
    }

    /** Gives the keyboard back. */
    public void end() {
        if (before != null) {
            terminal.writer().print(PASTES_AS_KEYS);
            terminal.puts(Capability.cursor_visible);
            terminal.flush();
            terminal.setAttributes(before);
            before = null;
        }
    }

    public int width() {
        int columns = terminal.getSize().getColumns();
        return columns <= 0 ? 80 : Math.max(20, columns);
    }

    public int height() {
        int rows = terminal.getSize().getRows();
        return rows <= 0 ? 24 : rows;
    }

    /** Waits for a key. A terminal of another size counts as one, so that everything is painted again. */
    public Key key() throws IOException {
        Key key = keys.next();
        anew |= key == Key.Action.RESIZE;
        return key;
    }

    public void swallowEnter() throws IOException {
        keys.swallowEnter();
    }

    /** Paints the block; a caret in it shows the cursor. */
    public void paint(List<AttributedString> lines, @Nullable Caret caret) {
        Size size = new Size(width(), height());
        if (anew) {
            anew = false;
            startAnew(size);
        }
        display.resize(size.getRows(), size.getColumns());
        List<AttributedString> shown = lines.size() < size.getRows() ? lines : lines.subList(0, size.getRows() - 1);
        terminal.puts(caret == null ? Capability.cursor_invisible : Capability.cursor_visible);
        int row = caret == null ? Math.max(0, shown.size() - 1) : caret.row();
        int column = caret == null ? 0 : caret.column();
        display.update(colours ? shown : shown.stream().map(Screen::bare).toList(), size.cursorPos(row, column));
        terminal.flush();
    }

    private static AttributedString bare(AttributedString line) {
        return new AttributedString(line.toString());
    }

    /** Takes the block away and leaves these lines for good in its place. */
    public void leave(List<AttributedString> lines) {
        display.update(List.of(), 0);
        display.reset();
        for (AttributedString line : lines) {
            print(line);
        }
        said.addAll(lines);
        terminal.flush();
    }

    /** Takes the last of the lines away that were left: what they say is not true any more. */
    public void takeBack() {
        if (said.isEmpty()) {
            return;
        }
        said.remove(said.size() - 1);
        display.update(List.of(), 0);
        display.reset();
        terminal.puts(Capability.cursor_up);
        terminal.puts(Capability.carriage_return);
        terminal.puts(Capability.clr_eos);
    }

    /** A terminal breaks its lines anew when its size changes: only an empty one is known to be right. */
    private void startAnew(Size size) {
        display.reset();
        terminal.puts(Capability.clear_screen);
        for (AttributedString line : said.subList(Math.max(0, said.size() - size.getRows()), said.size())) {
            print(line.columnLength() < size.getColumns() ? line : line.columnSubSequence(0, size.getColumns() - 1));
        }
    }

    private void print(AttributedString line) {
        terminal.writer().print(colours ? line.toAnsi(terminal) : line.toString());
        terminal.writer().print("\r\n");
    }

    public void beep() {
        terminal.puts(Capability.bell);
        terminal.flush();
    }

    @Override
    public void close() {
        end();
        try {
            terminal.close();
        } catch (IOException e) {
            // The terminal is gone already: there is nothing left to restore.
            return;
        }
    }
}
