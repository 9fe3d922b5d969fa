package dev.chora.verify.rules.python;

import dev.chora.verify.rules.ProjectFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The own packages of a project and the modules in them. */
final class Modules {
    private final ProjectFiles files;
    private final Map<String, Source> sources;
    /** Folders from which modules are counted, each empty or with a slash at its end. */
    private final Set<String> roots = new LinkedHashSet<>();

    private final Map<String, String> tops = new HashMap<>();

    Modules(ProjectFiles files, Map<String, Source> sources, List<String> more) {
        this.files = files;
        this.sources = sources;
        roots.add("src/");
        roots.add("");
        roots.addAll(more);
        for (String path : files.paths()) {
            if (path.endsWith("/manage.py")) {
                roots.add(path.substring(0, path.length() - 9));
            }
            if (path.endsWith("/__init__.py")) {
                for (String root : roots) {
                    String rest = path.startsWith(root) ? path.substring(root.length()) : "";
                    if (rest.indexOf('/') == rest.length() - 12) {
                        tops.putIfAbsent(rest.substring(0, rest.length() - 12), root);
                    }
                }
            }
        }
        for (String path : files.paths()) {
            if (path.startsWith("src/") && path.endsWith(".py") && path.indexOf('/', 4) < 0) {
                tops.putIfAbsent(path.substring(4, path.length() - 3), "src/");
            }
        }
    }

    /** Whether a name is one of the project's own packages. */
    boolean isOwn(String top) {
        return tops.containsKey(top);
    }

    Set<String> tops() {
        return tops.keySet();
    }

    /** The file or folder of a module, or null. */
    @Nullable
    String file(String module) {
        int point = module.indexOf('.');
        boolean own = tops.containsKey(point < 0 ? module : module.substring(0, point));
        return own ? at(place(module)) : null;
    }

    /** The file of a module at a path without ending: a module, a package, a folder of modules, a compiled module. */
    @Nullable
    String at(String base) {
        for (String ending : List.of("/__init__.py", ".py", ".pyi", ".pyx", ".pyd", "/__init__.pyi")) {
            if (files.has(base + ending)) {
                return base + ending;
            }
        }
        if (base.isEmpty() || files.hasFolder(base)) {
            return base;
        }
        for (String path : files.paths()) {
            if (path.startsWith(base + ".") && (path.endsWith(".so") || path.endsWith(".c") || path.endsWith(".rs"))) {
                return path;
            }
        }
        return null;
    }

    /** Whether a module above this place may make it while the program runs. */
    boolean mayMake(String base) {
        for (int slash = base.lastIndexOf('/'); slash > 0; slash = base.lastIndexOf('/', slash - 1)) {
            String file = at(base.substring(0, slash));
            Source source = file == null ? null : sources.get(file);
            if (source != null && source.open()) {
                return true;
            }
        }
        return false;
    }

    /** Where a module of an own package would stand, without an ending. */
    String place(String module) {
        int point = module.indexOf('.');
        String root = tops.get(point < 0 ? module : module.substring(0, point));
        return (root == null ? "" : root) + module.replace('.', '/');
    }

    /** Whether something has this name in the module of a file; true when that cannot be said. */
    boolean has(String file, String name) {
        Source source = sources.get(file);
        if (source == null) {
            // A folder of modules, a stub, a compiled module.
            boolean folder = !file.isEmpty() && !file.endsWith(".py") && files.hasFolder(file);
            return !folder || at(file + "/" + name) != null;
        }
        if (source.open() || source.names().contains(name)) {
            return true;
        }
        boolean dunder = List.of("__name__", "__doc__", "__file__", "__path__", "__spec__", "__package__")
                .contains(name);
        boolean init = file.endsWith("/__init__.py");
        return dunder || (init && at(file.substring(0, file.length() - 11) + name) != null);
    }

    /** The names in the module of a file, for suggestions. */
    List<String> names(String file) {
        Source source = sources.get(file);
        return source == null ? List.of() : new ArrayList<>(source.names());
    }
}
