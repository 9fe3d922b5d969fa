package dev.chora.verify.rules.python;

import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.model.Nearest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What pyproject.toml names is there: files, tests, entry points, a version; packages are {@link PackageRules}'. */
final class ProjectRules {
    private final Pyproject project;
    private final Modules modules;
    private final ProjectFiles files;
    private final Findings findings;

    ProjectRules(Pyproject project, Modules modules, ProjectFiles files, Findings findings) {
        this.project = project;
        this.modules = modules;
        this.files = files;
        this.findings = findings;
    }

    void look() {
        if (!project.backend().isEmpty()) {
            new PackageRules(project, files, findings).look();
            version();
        }
        file("readme");
        file("license");
        licences();
        scripts();
        tests();
    }

    private void file(String key) {
        boolean table = project.has("project", key, "file");
        String path = table
                ? project.text("project", key, "file")
                : key.equals("readme") ? project.text("project", key) : null;
        if (path != null && !files.has(path)) {
            findings.found(
                    PythonRules.FILE, project.place("project", key), key + " names " + path + ", which is not there");
        }
    }

    private void licences() {
        for (String pattern : project.texts("project", "license-files")) {
            boolean literal = pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0 && pattern.indexOf('[') < 0;
            if (literal && !files.has(pattern)) {
                findings.found(
                        PythonRules.FILE,
                        project.place("project", "license-files"),
                        "license-files names " + pattern + ", which is not there");
            }
        }
    }

    private void scripts() {
        for (String section : List.of("scripts", "gui-scripts")) {
            for (String name : project.names("project", section)) {
                script(name, project.text("project", section, name), "project", section, name);
            }
        }
        for (String name : project.names("tool", "poetry", "scripts")) {
            script(name, project.text("tool", "poetry", "scripts", name), "tool", "poetry", "scripts", name);
        }
        for (String group : project.names("project", "entry-points")) {
            for (String name : project.names("project", "entry-points", group)) {
                String target = project.text("project", "entry-points", group, name);
                if (target != null) {
                    target(name, target, "project", "entry-points", group, name);
                }
            }
        }
    }

    private void script(String name, @Nullable String target, String... keys) {
        if (target == null) {
            return;
        }
        if (target.indexOf(':') <= 0 || target.endsWith(":")) {
            findings.found(
                    PythonRules.SCRIPT,
                    project.place(keys),
                    "the entry point " + name + " = \"" + target + "\" names no function");
        } else {
            target(name, target, keys);
        }
    }

    private void target(String name, String target, String... keys) {
        String clean = target.indexOf('[') > 0
                ? target.substring(0, target.indexOf('[')).strip()
                : target.strip();
        int colon = clean.indexOf(':');
        String module = (colon < 0 ? clean : clean.substring(0, colon)).strip();
        String object = colon < 0 ? "" : clean.substring(colon + 1).strip();
        String top = module.indexOf('.') < 0 ? module : module.substring(0, module.indexOf('.'));
        if (!modules.isOwn(top)) {
            if (!isDependency(top)) {
                String near = Nearest.to(top, modules.tops());
                findings.found(
                        PythonRules.SCRIPT,
                        project.place(keys),
                        "the entry point " + name + " needs the package " + top + ", which is not in this project",
                        near == null ? PythonRules.SCRIPT.fix() : "Did you mean " + near + "?");
            }
            return;
        }
        String file = modules.file(module);
        if (file == null) {
            findings.found(
                    PythonRules.SCRIPT,
                    project.place(keys),
                    "the entry point " + name + " needs the module " + module + ", which is not there");
        } else if (!object.isEmpty()) {
            String first = object.indexOf('.') < 0 ? object : object.substring(0, object.indexOf('.'));
            if (!modules.has(file, first)) {
                String near = Nearest.to(first, modules.names(file));
                findings.found(
                        PythonRules.SCRIPT,
                        project.place(keys),
                        "the entry point " + name + " needs " + first + ", which " + file + " does not have",
                        near == null ? PythonRules.SCRIPT.fix() : "Did you mean " + near + "?");
            }
        }
    }

    /** Whether another distribution may bring the package: names of packages and distributions differ often. */
    private boolean isDependency(String top) {
        String wanted = top.toLowerCase(Locale.ROOT).replace('_', '-');
        for (String dependency : project.texts("project", "dependencies")) {
            String plain = dependency.toLowerCase(Locale.ROOT).replace('_', '-').replace('.', '-');
            if (plain.startsWith(wanted) || plain.contains(wanted)) {
                return true;
            }
        }
        return project.has("tool", "poetry", "dependencies", top)
                || modules.tops().isEmpty();
    }

    private void tests() {
        for (String folder : project.texts("tool", "pytest", "ini_options", "testpaths")) {
            String path = folder.startsWith("./") ? folder.substring(2) : folder;
            path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            boolean pattern = path.indexOf('*') >= 0 || path.equals(".");
            if (!pattern && !files.hasFolder(path) && !files.has(path)) {
                findings.found(
                        PythonRules.TESTS,
                        project.place("tool", "pytest", "ini_options", "testpaths"),
                        "testpaths names " + path + ", which is not there");
            }
        }
    }

    private void version() {
        if (!project.texts("project", "dynamic").contains("version")) {
            return;
        }
        switch (project.backend()) {
            case "hatchling" -> hatchVersion();
            case "setuptools" -> setuptoolsVersion();
            case "flit_core" -> flitVersion();
            case "uv_build" ->
                findings.found(
                        PythonRules.VERSION,
                        project.place("project", "dynamic"),
                        "uv_build reads no version from files, and version is dynamic",
                        "Write version = \"0.1.0\" under [project].");
            default -> {}
        }
    }

    private void hatchVersion() {
        String source = project.text("tool", "hatch", "version", "source");
        String path = project.text("tool", "hatch", "version", "path");
        if (!project.has("tool", "hatch", "version")) {
            findings.found(
                    PythonRules.VERSION,
                    project.place("project", "dynamic"),
                    "version is dynamic, and [tool.hatch.version] does not say where it is",
                    "Write path = \"src/package/__init__.py\" there, or version = \"0.1.0\" under [project].");
        } else if (path != null && (source == null || source.equals("regex"))) {
            inFile(path, project.has("tool", "hatch", "version", "pattern"), "tool", "hatch", "version", "path");
        }
    }

    private void inFile(String path, boolean pattern, String... keys) {
        String text = files.text(path);
        if (text == null) {
            findings.found(
                    PythonRules.VERSION,
                    project.place(keys),
                    "the version is read from " + path + ", which is not there");
        } else if (!pattern && !hasVersion(text)) {
            findings.found(
                    PythonRules.VERSION,
                    project.place(keys),
                    "the version is read from " + path + ", which has no __version__");
        }
    }

    private static boolean hasVersion(String text) {
        for (String line : text.split("\n", -1)) {
            String start = line.strip().toUpperCase(Locale.ROOT);
            if ((start.startsWith("__VERSION__") || start.startsWith("VERSION")) && start.indexOf('=') > 0) {
                return true;
            }
        }
        return false;
    }

    private void setuptoolsVersion() {
        boolean scm = project.has("tool", "setuptools_scm") || files.has("setup.py") || files.has("setup.cfg");
        String attribute = project.text("tool", "setuptools", "dynamic", "version", "attr");
        for (String path : project.texts("tool", "setuptools", "dynamic", "version", "file")) {
            if (!files.has(path)) {
                findings.found(
                        PythonRules.VERSION,
                        project.place("tool", "setuptools", "dynamic", "version"),
                        "the version is read from " + path + ", which is not there");
            }
        }
        if (attribute != null) {
            int point = attribute.lastIndexOf('.');
            String module = point < 0 ? attribute : attribute.substring(0, point);
            String file = modules.file(module);
            if (file == null || !modules.has(file, attribute.substring(point + 1))) {
                findings.found(
                        PythonRules.VERSION,
                        project.place("tool", "setuptools", "dynamic", "version"),
                        "the version is read from " + attribute + ", which is not there");
            }
        } else if (!scm
                && !project.has("tool", "setuptools", "dynamic", "version")
                && !project.texts("build-system", "requires").toString().contains("scm")
                && !project.texts("build-system", "requires").toString().contains("version")) {
            findings.found(
                    PythonRules.VERSION,
                    project.place("project", "dynamic"),
                    "version is dynamic, and [tool.setuptools.dynamic] does not say where it is",
                    "Write version = { attr = \"package.__version__\" } there.");
        }
    }

    private void flitVersion() {
        String named = project.text("tool", "flit", "module", "name");
        String module = named == null ? project.module() : named;
        String file = module == null ? null : modules.file(module);
        if (file != null && !modules.has(file, "__version__")) {
            findings.found(
                    PythonRules.VERSION,
                    project.place("project", "dynamic"),
                    "flit reads the version from " + file + ", which has no __version__");
        }
    }
}
