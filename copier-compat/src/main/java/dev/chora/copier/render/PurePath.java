package dev.chora.copier.render;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.PyTuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's {@code pathlib.PurePosixPath} as far as templates use it: {@code _copier_conf.src_path.name} and the like. */
public final class PurePath implements PyObject {
    private final boolean absolute;
    private final List<String> parts;

    private PurePath(boolean absolute, List<String> parts) {
        this.absolute = absolute;
        this.parts = parts;
    }

    /** A path; later parts that are absolute replace what stands before them. */
    public static PurePath of(String... segments) {
        boolean absolute = false;
        List<String> parts = new ArrayList<>();
        for (String segment : segments) {
            if (segment.startsWith("/")) {
                absolute = true;
                parts.clear();
            }
            int start = 0;
            for (int i = 0; i <= segment.length(); i++) {
                if (i == segment.length() || segment.charAt(i) == '/') {
                    String part = segment.substring(start, i);
                    if (!part.isEmpty() && !part.equals(".")) {
                        parts.add(part);
                    }
                    start = i + 1;
                }
            }
        }
        return new PurePath(absolute, parts);
    }

    /** The last part; empty when there is none. */
    public String name() {
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    private static int dot(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && dot < name.length() - 1 ? dot : name.length();
    }

    /** A file name without its last ending, as {@code with_suffix("")} cuts it. */
    static String withoutSuffix(String name) {
        return name.substring(0, dot(name));
    }

    private PurePath parent() {
        return parts.isEmpty() ? this : new PurePath(absolute, parts.subList(0, parts.size() - 1));
    }

    private PurePath withName(String name) {
        if (parts.isEmpty()) {
            throw TemplateException.valueError(repr() + " has an empty name");
        }
        List<String> changed = new ArrayList<>(parts);
        changed.set(parts.size() - 1, name);
        return new PurePath(absolute, changed);
    }

    private PyTuple parents() {
        List<@Nullable Object> parents = new ArrayList<>();
        for (PurePath at = this; !at.parts.isEmpty(); ) {
            at = at.parent();
            parents.add(at);
        }
        return PyTuple.copyOf(parents);
    }

    private List<Object> suffixes() {
        List<Object> suffixes = new ArrayList<>();
        String name = name();
        if (!name.endsWith(".")) {
            String[] pieces = name.substring(name.startsWith(".") ? 1 : 0).split("\\.", -1);
            for (int i = 1; i < pieces.length; i++) {
                suffixes.add("." + pieces[i]);
            }
        }
        return suffixes;
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        String name = name();
        return switch (attribute) {
            case "name" -> name;
            case "stem" -> name.substring(0, dot(name));
            case "suffix" -> name.substring(dot(name));
            case "suffixes" -> suffixes();
            case "parent" -> parent();
            case "parents" -> parents();
            case "parts" -> allParts();
            case "root", "anchor" -> absolute ? "/" : "";
            case "drive" -> "";
            case "as_posix",
                    "as_uri",
                    "is_absolute",
                    "joinpath",
                    "with_name",
                    "with_stem",
                    "with_suffix",
                    "relative_to",
                    "is_relative_to",
                    "__str__" -> new Method(this, attribute);
            default -> Py.MISSING;
        };
    }

    private PyTuple allParts() {
        List<@Nullable Object> all = new ArrayList<>(parts);
        if (absolute) {
            all.add(0, "/");
        }
        return PyTuple.copyOf(all);
    }

    private record Method(PurePath path, String name) implements PyCallable {
        @Override
        public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
            String[] texts = new String[arguments.size()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = Py.str(arguments.get(i));
            }
            String first = texts.length == 0 ? "" : texts[0];
            return switch (name) {
                case "is_absolute" -> path.absolute;
                case "as_uri" -> "file://" + path.str();
                case "joinpath" -> path.join(texts);
                case "with_name" -> path.withName(first);
                case "with_stem" -> path.withName(first + path.name().substring(dot(path.name())));
                case "with_suffix" -> path.withName(withoutSuffix(path.name()) + first);
                case "relative_to" -> path.relativeTo(of(texts));
                case "is_relative_to" -> path.startsWith(of(texts));
                default -> path.str();
            };
        }
    }

    private PurePath join(String... texts) {
        String[] all = new String[texts.length + 1];
        all[0] = str();
        System.arraycopy(texts, 0, all, 1, texts.length);
        return of(all);
    }

    private boolean startsWith(PurePath other) {
        return absolute == other.absolute
                && other.parts.size() <= parts.size()
                && parts.subList(0, other.parts.size()).equals(other.parts);
    }

    private PurePath relativeTo(PurePath other) {
        if (!startsWith(other)) {
            throw TemplateException.valueError("'" + str() + "' is not in the subpath of '" + other.str() + "'");
        }
        return new PurePath(false, parts.subList(other.parts.size(), parts.size()));
    }

    @Override
    public String typeName() {
        return "PurePosixPath";
    }

    @Override
    public String str() {
        if (parts.isEmpty()) {
            return absolute ? "/" : ".";
        }
        return absolute ? "/" + String.join("/", parts) : String.join("/", parts);
    }

    @Override
    public String repr() {
        return "PurePosixPath('" + str() + "')";
    }

    @Override
    public boolean truth() {
        return true;
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return equals(other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PurePath path && absolute == path.absolute && parts.equals(path.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return str();
    }
}
