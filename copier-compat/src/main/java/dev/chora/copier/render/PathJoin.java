package dev.chora.copier.render;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import org.jspecify.annotations.Nullable;

/** Copier's function {@code pathjoin(*path, mode="posix")}. */
final class PathJoin implements PyCallable {
    @Override
    public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
        String mode = "posix";
        for (int i = 0; i < arguments.keywordCount(); i++) {
            if (!arguments.keywordName(i).equals("mode")) {
                throw TemplateException.typeError(
                        "_pathjoin() got an unexpected keyword argument '" + arguments.keywordName(i) + "'");
            }
            mode = Py.str(arguments.keywordValue(i));
        }
        String[] parts = new String[arguments.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Py.str(arguments.get(i));
        }
        boolean windows = switch (mode) {
            case "posix" -> false;
            case "windows" -> true;
            case "native" -> java.io.File.separatorChar == '\\';
            default -> throw new TemplateException(dev.chora.jinja.ErrorKind.KEY_ERROR, Py.repr(mode));
        };
        return windows ? windows(parts) : PurePath.of(parts).str();
    }

    private static String windows(String[] parts) {
        String drive = "";
        String path = "";
        for (String part : parts) {
            String piece = part.replace('/', '\\');
            boolean hasDrive = piece.length() > 1 && piece.charAt(1) == ':' && Character.isLetter(piece.charAt(0));
            String rest = hasDrive ? piece.substring(2) : piece;
            if (hasDrive && !piece.substring(0, 2).equalsIgnoreCase(drive)) {
                drive = piece.substring(0, 2);
                path = rest;
            } else {
                path = rest.startsWith("\\") || path.isEmpty() ? rest : path + "\\" + rest;
            }
        }
        StringBuilder joined = new StringBuilder(drive);
        if (path.startsWith("\\")) {
            joined.append('\\');
        }
        int start = joined.length();
        for (String piece : path.split("\\\\", -1)) {
            if (!piece.isEmpty() && !piece.equals(".")) {
                joined.append(joined.length() > start ? "\\" : "").append(piece);
            }
        }
        return joined.isEmpty() ? "." : joined.toString();
    }
}
