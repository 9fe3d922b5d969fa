package dev.chora.cli.prompt.field;

import dev.chora.cli.prompt.screen.Key;
import dev.chora.cli.prompt.screen.Key.Action;
import dev.chora.copier.question.Choice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/** One or several of some choices: arrows move, letters filter, the space bar ticks when several may be chosen. */
public final class SelectField implements Field {
    private final ChoiceList list;
    private final boolean several;
    private final Set<Integer> ticked;
    private final int count;
    private int page = 1;

    /**
     * A list with the cursor on the first of the choices selected before.
     *
     * @param several whether choices are ticked
     */
    public SelectField(List<Choice> choices, List<Integer> selected, boolean several) {
        this.several = several;
        this.count = choices.size();
        this.ticked = new LinkedHashSet<>(several ? selected : List.of());
        this.list = new ChoiceList(choices, several || selected.isEmpty() ? 0 : selected.get(0));
    }

    @Override
    public Reaction press(Key key) {
        if (key instanceof Key.Typed typed) {
            return type(typed.codePoint());
        }
        if (!(key instanceof Action action)) {
            return Reaction.NONE;
        }
        switch (action) {
            case ENTER:
                return several || list.current() >= 0 ? Reaction.SUBMIT : Reaction.NONE;
            case UP:
                list.move(-1);
                break;
            case DOWN, TAB:
                list.move(1);
                break;
            case PAGE_UP:
                list.move(-page);
                break;
            case PAGE_DOWN:
                list.move(page);
                break;
            case HOME:
                list.first();
                break;
            case END:
                list.last();
                break;
            case BACKSPACE:
                list.backspace();
                break;
            case ESCAPE, KILL_LEFT:
                list.clearFilter();
                break;
            case ALL:
                tickAll();
                break;
            default:
                return Reaction.NONE;
        }
        return Reaction.CHANGED;
    }

    private Reaction type(int codePoint) {
        if (several && codePoint == ' ') {
            int current = list.current();
            if (current >= 0 && !ticked.remove(current)) {
                ticked.add(current);
            }
        } else {
            list.type(codePoint);
        }
        return Reaction.CHANGED;
    }

    private void tickAll() {
        if (!several) {
            return;
        }
        Set<Integer> all = new LinkedHashSet<>();
        for (int index : list.visible()) {
            if (list.choice(index).enabled()) {
                all.add(index);
            }
        }
        if (!ticked.addAll(all)) {
            ticked.removeAll(all);
        }
    }

    @Override
    public List<AttributedString> lines(int width, int height) {
        List<AttributedString> lines = new ArrayList<>();
        if (!list.filter().isEmpty()) {
            lines.add(Styles.line("  / " + list.filter(), Styles.FAINT, width));
        }
        int room = Math.max(1, height - lines.size());
        boolean cut = list.visible().size() > room;
        page = cut ? Math.max(1, room - 1) : room;
        for (int index : list.window(page)) {
            lines.add(Styles.cut(row(index), width));
        }
        if (cut && room > 1) {
            lines.add(Styles.line("  … " + list.visible().size() + " choices", Styles.FAINT, width));
        }
        return lines;
    }

    private AttributedString row(int index) {
        Choice choice = list.choice(index);
        boolean current = list.isCurrent(index);
        AttributedStringBuilder row = new AttributedStringBuilder();
        row.append(current ? "❯ " : "  ", Styles.ACCENT);
        if (several) {
            row.append(ticked.contains(index) ? "◉ " : "○ ", ticked.contains(index) ? Styles.GOOD : Styles.PLAIN);
        }
        String label = choice.label().replace('\n', ' ');
        if (!choice.enabled()) {
            return row.append(label + "  (" + choice.disabled().replace('\n', ' ') + ")", Styles.FAINT)
                    .toAttributedString();
        }
        return row.append(label, current ? Styles.ACCENT : Styles.PLAIN).toAttributedString();
    }

    @Override
    public @Nullable Caret caret() {
        return null;
    }

    @Override
    public Object raw() {
        return several ? chosen() : list.choice(Math.max(0, list.current()));
    }

    /** In the order of the template, whatever the order in which they were ticked. */
    private List<Choice> chosen() {
        List<Choice> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (ticked.contains(i)) {
                chosen.add(list.choice(i));
            }
        }
        return chosen;
    }

    @Override
    public String summary() {
        if (!several) {
            return list.choice(Math.max(0, list.current())).label();
        }
        List<String> labels = new ArrayList<>();
        for (Choice choice : chosen()) {
            labels.add(choice.label());
        }
        return labels.isEmpty() ? "none" : String.join(", ", labels);
    }

    @Override
    public String hint() {
        return several
                ? "↑ ↓ move · Space tick · type to filter · Enter accept"
                : "↑ ↓ move · type to filter · Enter accept";
    }
}
