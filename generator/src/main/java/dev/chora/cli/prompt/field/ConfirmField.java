package dev.chora.cli.prompt.field;

import dev.chora.cli.prompt.screen.Key;
import dev.chora.cli.prompt.screen.Key.Action;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/** Yes or no: a letter answers at once, arrows choose, Enter takes what is chosen. */
public final class ConfirmField implements Field {
    private boolean yes;

    public ConfirmField(boolean yes) {
        this.yes = yes;
    }

    @Override
    public Reaction press(Key key) {
        if (key instanceof Key.Typed typed) {
            switch (typed.codePoint()) {
                case 'y', 'Y':
                    yes = true;
                    return Reaction.SUBMIT;
                case 'n', 'N':
                    yes = false;
                    return Reaction.SUBMIT;
                case ' ':
                    yes = !yes;
                    return Reaction.CHANGED;
                default:
                    return Reaction.NONE;
            }
        }
        if (!(key instanceof Action action)) {
            return Reaction.NONE;
        }
        switch (action) {
            case ENTER:
                return Reaction.SUBMIT;
            case LEFT, UP:
                yes = true;
                return Reaction.CHANGED;
            case RIGHT, DOWN, TAB:
                yes = key == Action.TAB && !yes;
                return Reaction.CHANGED;
            default:
                return Reaction.NONE;
        }
    }

    @Override
    public List<AttributedString> lines(int width, int height) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.append(yes ? "❯ Yes" : "  Yes", yes ? Styles.ACCENT : Styles.FAINT);
        line.append(yes ? "     No" : "   ❯ No", yes ? Styles.FAINT : Styles.ACCENT);
        return List.of(line.toAttributedString());
    }

    @Override
    public @Nullable Caret caret() {
        return null;
    }

    @Override
    public Boolean raw() {
        return yes;
    }

    @Override
    public String summary() {
        return yes ? "Yes" : "No";
    }

    @Override
    public String hint() {
        return "y/n or ← → · Enter accept";
    }
}
