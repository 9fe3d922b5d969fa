package dev.chora.jinja.exec;

import dev.chora.jinja.Environment;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.runtime.TemplateCode;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the template that a tag names. */
final class Templates {
    private Templates() {}

    /** The one template of this name. */
    static TemplateCode get(Environment environment, @Nullable Object name) {
        if (name instanceof Undefined undefined) {
            throw undefined.failure();
        }
        Py.requireHashable(name);
        return environment.code(Py.str(name));
    }

    /** The first template that exists when several names are given. */
    static TemplateCode getOrSelect(Environment environment, @Nullable Object name) {
        if (Py.isString(name) || name instanceof Undefined) {
            return get(environment, name);
        }
        return select(environment, Py.truth(name) ? Py.list(name) : List.of());
    }

    private static TemplateCode select(Environment environment, List<@Nullable Object> names) {
        if (names.isEmpty()) {
            throw new TemplateException(
                    ErrorKind.TEMPLATES_NOT_FOUND, "Tried to select from an empty list of templates.");
        }
        for (Object name : names) {
            try {
                return get(environment, name);
            } catch (TemplateException e) {
                if (e.kind() != ErrorKind.TEMPLATE_NOT_FOUND && e.kind() != ErrorKind.UNDEFINED_ERROR) {
                    throw e;
                }
            }
        }
        StringBuilder tried = new StringBuilder("none of the templates given were found: ");
        for (Iterator<@Nullable Object> i = names.iterator(); i.hasNext(); ) {
            Object name = i.next();
            tried.append(name instanceof Undefined undefined ? undefined.message() : Py.str(name));
            tried.append(i.hasNext() ? ", " : "");
        }
        throw new TemplateException(ErrorKind.TEMPLATES_NOT_FOUND, tried.toString());
    }
}
