package dev.chora.cli.prompt;

import dev.chora.cli.Console;
import dev.chora.cli.Shutdown;
import dev.chora.cli.prompt.field.SelectField;
import dev.chora.cli.prompt.screen.Screen;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.question.Choice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** One choice outside of any template: with arrow keys where the terminal can, else by its number. */
public final class Menu {
    private final Console console;
    private final String title;
    private final List<String> labels;

    private Menu(Console console, String title, List<String> labels) {
        this.console = console;
        this.title = title;
        this.labels = labels;
    }

    /**
     * Asks; only for a console that is {@link Console#interactive()}.
     *
     * @return the index of what was chosen
     * @throws CopierException of kind {@link ErrorKind#INTERRUPTED} when the person stops
     */
    public static int choose(Console console, String title, List<String> labels) {
        Menu menu = new Menu(console, title, labels);
        boolean plain = "1".equals(console.env("CHORA_PLAIN")) || "dumb".equals(console.env("TERM"));
        Screen screen = plain ? null : Screen.open(console.terminal(), console.colours(console.terminalOut()));
        return screen == null ? menu.byNumber() : menu.byKeys(screen);
    }

    private int byKeys(Screen screen) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            choices.add(new Choice(labels.get(i), i, ""));
        }
        SelectField field = new SelectField(choices, List.of(0), false);
        Runnable forget = Shutdown.onExit(screen::close);
        screen.begin();
        try {
            Object chosen = new Dialog(screen).ask(title, field);
            screen.leave(List.of(new AttributedString(title + " " + field.summary())));
            return choices.indexOf(chosen);
        } catch (IOException e) {
            throw new CopierException(ErrorKind.INTERRUPTED, "the terminal is gone");
        } finally {
            screen.end();
            forget.run();
            if (console.terminal() == null) {
                screen.close();
            }
        }
    }

    private int byNumber() {
        LineReader reader = new LineReader(console);
        reader.show(title);
        for (int i = 0; i < labels.size(); i++) {
            reader.show("  " + (i + 1) + " " + labels.get(i));
        }
        while (true) {
            String typed = reader.read("> ").strip();
            for (int i = 0; i < labels.size(); i++) {
                if (typed.equals(Integer.toString(i + 1)) || typed.equals(labels.get(i))) {
                    return i;
                }
            }
            reader.show("Type a number from 1 to " + labels.size() + ".");
        }
    }
}
