package dev.chora.copier.render;

import dev.chora.copier.Location;
import dev.chora.copier.extension.PythonExtensions;
import dev.chora.jinja.Syntax;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Extensions of a template that are written in Python and do not run yet.
 *
 * @param names as in {@code _jinja_extensions}
 * @param environment variables, which say where Python is
 * @param place where the names stand; null when that is not known
 */
record PythonPart(
        List<String> names,
        Path root,
        Syntax syntax,
        Map<String, String> environment,
        @Nullable Location place) {
    PythonExtensions load() {
        return PythonExtensions.load(names, root, syntax, environment, place);
    }
}
