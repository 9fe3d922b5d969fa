package dev.chora.verify.rules.python;

import dev.chora.verify.Place;
import dev.chora.verify.rules.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** What pyproject.toml says. */
final class Pyproject {
    static final String PATH = "pyproject.toml";

    private final TomlParseResult root;
    private final ProjectFiles files;

    private Pyproject(TomlParseResult root, ProjectFiles files) {
        this.root = root;
        this.files = files;
    }

    /** The project's, or null when there is none that can be read. */
    static @Nullable Pyproject of(ProjectFiles files) {
        String text = files.text(PATH);
        if (text == null) {
            return null;
        }
        TomlParseResult root = Toml.parse(text);
        return root.hasErrors() ? null : new Pyproject(root, files);
    }

    /** The value at a path of keys with points, or null. */
    @Nullable
    Object get(String... keys) {
        Object now = root;
        for (String key : keys) {
            now = now instanceof TomlTable table ? table.get(List.of(key)) : null;
        }
        return now;
    }

    @Nullable
    String text(String... keys) {
        return get(keys) instanceof String text ? text : null;
    }

    /** The texts of an array, or of a single text. */
    List<String> texts(String... keys) {
        List<String> texts = new ArrayList<>();
        Object value = get(keys);
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof TomlArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    List<String> names(String... keys) {
        return get(keys) instanceof TomlTable table ? List.copyOf(table.keySet()) : List.of();
    }

    boolean has(String... keys) {
        return get(keys) != null;
    }

    /** Where a key stands; that of its nearest parent when it has no place of its own. */
    Place place(String... keys) {
        for (int length = keys.length; length > 0; length--) {
            TomlPosition position = root.inputPositionOf(List.of(keys).subList(0, length));
            if (position != null) {
                return files.at(PATH, position.line(), position.column());
            }
        }
        return Place.of(PATH);
    }

    /** The backend that builds packages, without its module; empty when nothing is built. */
    String backend() {
        String backend = text("build-system", "build-backend");
        if (backend == null) {
            return has("build-system") && has("project") ? "setuptools" : "";
        }
        int point = backend.indexOf('.');
        return point < 0 ? backend : backend.substring(0, point);
    }

    /** The name of the distribution as a name of a module, or null. */
    @Nullable
    String module() {
        String name = text("project", "name");
        name = name == null ? text("tool", "poetry", "name") : name;
        return name == null
                ? null
                : name.toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }

    /** Folders that hold packages, besides src and the project's, each with a slash at its end. */
    List<String> roots() {
        List<String> roots = new ArrayList<>();
        List<String> where = texts("tool", "setuptools", "packages", "find", "where");
        for (String folder : where) {
            roots.add(folder.equals(".") ? "" : folder + "/");
        }
        String from = text("tool", "setuptools", "package-dir", "");
        if (from != null) {
            roots.add(from + "/");
        }
        String root = text("tool", "uv", "build-backend", "module-root");
        if (root != null) {
            roots.add(root.isEmpty() ? "" : root + "/");
        }
        for (String path : texts("tool", "hatch", "build", "targets", "wheel", "packages")) {
            int slash = path.lastIndexOf('/');
            roots.add(slash < 0 ? "" : path.substring(0, slash + 1));
        }
        return roots;
    }
}
