package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copier's global function {@code pathjoin(*parts, mode='posix')}: Python's pure paths, printed. */
public final class PathJoin implements PyCallable {
    @Override
    public Object call(Evaluation evaluation, Arguments arguments) {
        Object mode = "posix";
        for (int i = 0; i < arguments.keywordCount(); i++) {
            if (!arguments.keywordName(i).equals("mode")) {
                throw TemplateException.typeError(
                        "_pathjoin() got an unexpected keyword argument '" + arguments.keywordName(i) + "'");
            }
            mode = arguments.keywordValue(i);
        }
        Py.requireHashable(mode);
        String name = mode != null && Py.isString(mode) ? Calls.text(mode) : "";
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            parts.add(part(arguments.get(i)));
        }
        return switch (name) {
            case "posix" -> posix(parts);
            case "windows" -> WindowsJoin.join(parts);
            case "native" ->
                System.getProperty("os.name", "").startsWith("Windows") ? WindowsJoin.join(parts) : posix(parts);
            default -> throw new TemplateException(ErrorKind.KEY_ERROR, Py.repr(mode));
        };
    }

    private static String part(@Nullable Object value) {
        if (value == null || !Py.isString(value)) {
            throw TemplateException.typeError("argument should be a str object or an os.PathLike object returning str,"
                    + " not <class '" + Py.typeName(value) + "'>");
        }
        return Calls.text(value);
    }

    private static String posix(List<String> parts) {
        String root = "";
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            if (part.startsWith("/")) {
                names.clear();
                root = part.startsWith("//") && !part.startsWith("///") ? "//" : "/";
            }
            for (String name : part.split("/", -1)) {
                if (!name.isEmpty() && !name.equals(".")) {
                    names.add(name);
                }
            }
        }
        String path = root + String.join("/", names);
        return path.isEmpty() ? "." : path;
    }
}
