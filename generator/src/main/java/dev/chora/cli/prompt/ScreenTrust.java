package dev.chora.cli.prompt;

import dev.chora.cli.prompt.field.Styles;
import dev.chora.cli.prompt.screen.Screen;
import dev.chora.copier.TrustResolver;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** Shows the exact commands that a template wants to run and asks whether it may. Enter alone is no. */
final class ScreenTrust implements TrustResolver {
    private final Screen screen;

    ScreenTrust(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean trust(List<String> features, List<String> commands) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(new AttributedString(
                "This template wants to use " + String.join(", ", features) + " on this machine, as you:",
                Styles.TITLE));
        for (String command : commands) {
            lines.add(new AttributedString("  " + command));
        }
        screen.leave(lines);
        return ScreenConflicts.confirm(screen, "Let it?", false);
    }
}
