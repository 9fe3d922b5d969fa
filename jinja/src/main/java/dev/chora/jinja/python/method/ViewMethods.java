package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyDictView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of the views of a dict. */
final class ViewMethods extends Methods {
    static final ViewMethods METHODS = new ViewMethods();

    private ViewMethods() {
        super(Set.of("isdisjoint"));
    }

    @Override
    public @Nullable Object call(Object self, String name, Evaluation evaluation, Arguments arguments) {
        Object other = Args.one("isdisjoint", arguments);
        return SetMethods.disjoint(Py.list(other), (PyDictView) self);
    }
}
