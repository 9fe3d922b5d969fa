package dev.chora.verify.rules.python;

import dev.chora.verify.Place;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The package that the build backend would put into the wheel is there, with an {@code __init__.py}. */
final class PackageRules {
    /** Folders that setuptools leaves out when it looks by itself. */
    private static final Set<String> NO_PACKAGES = Set.of(
            "ci",
            "bin",
            "debian",
            "doc",
            "docs",
            "documentation",
            "manpages",
            "news",
            "newsfragments",
            "changelog",
            "test",
            "tests",
            "unit_test",
            "unit_tests",
            "example",
            "examples",
            "scripts",
            "tools",
            "util",
            "utils",
            "python",
            "build",
            "benchmark",
            "benchmarks",
            "exercise",
            "exercises",
            "htmlcov",
            "node_modules",
            "venv",
            "dist",
            "tasks",
            "site_scons",
            "fabfile",
            "noxfile",
            "toxfile");

    private final Pyproject project;
    private final ProjectFiles files;
    private final Findings findings;

    PackageRules(Pyproject project, ProjectFiles files, Findings findings) {
        this.project = project;
        this.files = files;
        this.findings = findings;
    }

    void look() {
        switch (project.backend()) {
            case "hatchling" -> hatch();
            case "setuptools" -> setuptools();
            case "flit_core" -> flit();
            case "uv_build" -> uv();
            case "poetry" -> poetry();
            default -> {}
        }
    }

    private void hatch() {
        List<String> named = project.texts("tool", "hatch", "build", "targets", "wheel", "packages");
        boolean otherwise = false;
        for (String key : List.of("include", "only-include", "force-include", "bypass-selection", "sources")) {
            otherwise |= project.has("tool", "hatch", "build", "targets", "wheel", key)
                    || project.has("tool", "hatch", "build", key);
        }
        for (String path : named) {
            named(path, project.place("tool", "hatch", "build", "targets", "wheel", "packages"));
        }
        if (named.isEmpty() && !otherwise) {
            guessed(List.of("src/", ""));
        }
    }

    /** A package whose path the configuration gives. */
    private void named(String path, Place place) {
        String folder = path.startsWith("./") ? path.substring(2) : path.startsWith("/") ? path.substring(1) : path;
        folder = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        if (folder.isEmpty() || folder.indexOf('*') >= 0) {
            return;
        }
        if (!files.hasFolder(folder)) {
            if (!files.has(folder) && !files.has(folder + ".py")) {
                findings.found(PythonRules.PACKAGE, place, "the package folder " + folder + " is not there");
            }
            return;
        }
        init(folder);
    }

    private void init(String folder) {
        String module = null;
        for (String path : files.paths()) {
            boolean direct = path.startsWith(folder + "/") && path.indexOf('/', folder.length() + 1) < 0;
            if (direct && path.endsWith(".py")) {
                module = module == null ? path : module;
            }
        }
        if (!files.has(folder + "/__init__.py") && module != null) {
            findings.found(
                    PythonRules.INIT,
                    Place.of(module),
                    "the package " + folder + " has modules and no __init__.py",
                    "Add " + folder + "/__init__.py, empty if need be.");
        }
    }

    /** A package that has the name of the project. */
    private void guessed(List<String> roots) {
        String module = project.module();
        if (module == null) {
            return;
        }
        for (String root : roots) {
            if (files.has(root + module + "/__init__.py") || files.has(root + module + ".py")) {
                return;
            }
        }
        for (String root : roots) {
            if (files.hasFolder(root + module)) {
                init(root + module);
                return;
            }
        }
        for (String path : files.paths()) {
            // A package in a folder without __init__.py, or one whose name has other letters.
            String lower = path.toLowerCase(java.util.Locale.ROOT);
            if (lower.endsWith("/" + module + "/__init__.py") || lower.equals(module + "/__init__.py")) {
                return;
            }
        }
        findings.found(
                PythonRules.PACKAGE,
                project.place("project", "name"),
                "the package " + module + " is neither in src nor at the top of the project",
                "Name the folder like the project, or tell the backend which folder it is.");
    }

    private void setuptools() {
        boolean elsewhere = files.has("setup.py") || files.has("setup.cfg");
        Object packages = project.get("tool", "setuptools", "packages");
        List<String> named = project.texts("tool", "setuptools", "packages");
        String root = project.text("tool", "setuptools", "package-dir", "");
        String base = root == null || root.isEmpty() || root.equals(".") ? "" : root + "/";
        for (String name : named) {
            String own = project.text("tool", "setuptools", "package-dir", name);
            named(own != null ? own : base + name.replace('.', '/'), project.place("tool", "setuptools", "packages"));
        }
        for (String where : project.texts("tool", "setuptools", "packages", "find", "where")) {
            if (!where.equals(".") && !files.hasFolder(where)) {
                findings.found(
                        PythonRules.PACKAGE,
                        project.place("tool", "setuptools", "packages", "find", "where"),
                        "packages are looked for in " + where + ", which is not there");
            }
        }
        for (String name : project.texts("tool", "setuptools", "py-modules")) {
            if (!files.has(base + name + ".py")) {
                findings.found(
                        PythonRules.PACKAGE,
                        project.place("tool", "setuptools", "py-modules"),
                        "the module " + base + name + ".py is not there");
            }
        }
        if (packages == null
                && !project.has("tool", "setuptools", "py-modules")
                && !elsewhere
                && base.isEmpty()
                && !files.hasFolder("src")) {
            flat();
        }
    }

    private void flat() {
        Set<String> tops = new TreeSet<>();
        for (String path : files.paths()) {
            int slash = path.indexOf('/');
            if (slash > 0 && path.endsWith(".py") && path.indexOf('/', slash + 1) < 0) {
                String top = path.substring(0, slash);
                boolean identifier = top.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
                if (identifier && !NO_PACKAGES.contains(top) && !top.startsWith("_")) {
                    tops.add(top);
                }
            }
        }
        if (tops.size() > 1) {
            findings.found(
                    PythonRules.AMBIGUOUS,
                    project.place("project", "name"),
                    "the folders " + String.join(", ", tops) + " could all be the package");
        }
    }

    private void flit() {
        String named = project.text("tool", "flit", "module", "name");
        if (named == null) {
            guessed(List.of("", "src/"));
        } else {
            String path = named.replace('.', '/');
            boolean there = files.hasFolder(path)
                    || files.hasFolder("src/" + path)
                    || files.has(path + ".py")
                    || files.has("src/" + path + ".py");
            if (!there) {
                findings.found(
                        PythonRules.PACKAGE,
                        project.place("tool", "flit", "module", "name"),
                        "the module " + named + " is not there");
            }
        }
    }

    private void uv() {
        String root = project.text("tool", "uv", "build-backend", "module-root");
        String base = root == null ? "src/" : root.isEmpty() ? "" : root + "/";
        List<String> names = new ArrayList<>(project.texts("tool", "uv", "build-backend", "module-name"));
        boolean said = !names.isEmpty();
        String module = project.module();
        if (names.isEmpty() && module != null) {
            names.add(module);
        }
        boolean namespace = Boolean.TRUE.equals(project.get("tool", "uv", "build-backend", "namespace"));
        for (String name : names) {
            String folder = base + name.replace('.', '/');
            if (!files.hasFolder(folder)) {
                findings.found(
                        PythonRules.PACKAGE,
                        said
                                ? project.place("tool", "uv", "build-backend", "module-name")
                                : project.place("project", "name"),
                        "the package folder " + folder + " is not there");
            } else if (!namespace && !files.has(folder + "/__init__.pyi")) {
                init(folder);
            }
        }
    }

    private void poetry() {
        if (project.has("tool", "poetry", "packages")
                || Boolean.FALSE.equals(project.get("tool", "poetry", "package-mode"))) {
            return;
        }
        guessed(List.of("", "src/"));
    }
}
