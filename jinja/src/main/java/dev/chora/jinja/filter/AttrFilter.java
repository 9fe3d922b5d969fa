package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Attributes;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import org.jspecify.annotations.Nullable;

/** {@code attr(name)}: the attribute of that name, never an item; undefined when there is none. */
final class AttrFilter implements Filter {
    private static final Parameters PARAMETERS = Parameters.ofContext("do_attr", "environment", "obj", "name");

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        Object name = PARAMETERS.bind(value, arguments)[0];
        if (name == null || !Py.isString(name)) {
            throw TemplateException.typeError("attribute name must be string, not '" + Py.typeName(name) + "'");
        }
        String text = Py.text(name);
        if (value instanceof Undefined undefined && !text.startsWith("_")) {
            throw undefined.failure();
        }
        // Names with underscores are for the sandbox to judge: it knows which of them Python's objects have.
        if (!text.startsWith("_") && Attributes.get(value, text) == Py.MISSING) {
            return Undefined.ofMember(evaluation.environment().undefinedKind(), value, text);
        }
        return evaluation.attribute(value, text);
    }
}
