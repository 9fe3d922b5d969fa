package dev.chora.jinja.exec;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.runtime.Frame;
import dev.chora.jinja.runtime.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Adds "did you mean" to errors about names, attributes and keys that do not exist. */
public final class Suggestions {
    private Suggestions() {}

    /** Adds the nearest known name to an error that has no position yet and is about an unknown one. */
    public static TemplateException add(TemplateException e, Frame frame) {
        if (e.line() != 0
                || !(e.subject() instanceof Undefined undefined)
                || !(undefined.name() instanceof String name)) {
            return e;
        }
        List<String> known = new ArrayList<>();
        Object owner = undefined.owner();
        if (owner == Py.MISSING) {
            known.addAll(frame.context.all().keySet());
            known.addAll(frame.context.environment().registry().globalNames());
        } else if (owner instanceof Map<?, ?> map) {
            for (Object key : map.keySet()) {
                if (key instanceof String text) {
                    known.add(text);
                }
            }
        }
        return e.suggest(Nearest.of(name, known));
    }
}
