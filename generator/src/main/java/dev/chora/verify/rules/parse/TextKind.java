package dev.chora.verify.rules.parse;

import dev.chora.verify.rules.ProjectFiles;
import java.util.Locale;
import java.util.Set;

/** What kind of text a file is, by its path. */
enum TextKind {
    YAML("YAML"),
    TOML("TOML"),
    JSON("JSON"),
    /** JSON as editors and compilers read it. */
    JSON_COMMENTS("JSON with comments"),
    /** INI that Python's configparser reads. */
    INI_PYTHON("INI"),
    /** INI of whatever program. */
    INI("other INI"),
    OTHER("other");

    private final String word;

    TextKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static TextKind of(String path, ProjectFiles files) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String small = name.toLowerCase(Locale.ROOT);
        // what a template engine has yet to write is none of these
        if (path.contains("{{") || path.contains("{%")) {
            return OTHER;
        }
        int dot = small.lastIndexOf('.');
        return switch (dot < 0 ? "" : small.substring(dot + 1)) {
            case "yml", "yaml" -> helmTemplate(path, files) ? OTHER : YAML;
            case "toml" -> TOML;
            case "json" -> comments(path, small) ? JSON_COMMENTS : JSON;
            case "jsonc", "code-workspace" -> JSON_COMMENTS;
            case "ipynb", "webmanifest", "geojson" -> JSON;
            case "ini" -> python(small) ? INI_PYTHON : INI;
            case "cfg" -> python(small) ? INI_PYTHON : OTHER;
            default -> python(small) ? INI_PYTHON : OTHER;
        };
    }

    private static boolean python(String name) {
        return Set.of(
                        "setup.cfg",
                        "tox.ini",
                        "pytest.ini",
                        "mypy.ini",
                        ".mypy.ini",
                        ".flake8",
                        ".coveragerc",
                        "alembic.ini",
                        ".bumpversion.cfg",
                        ".editorconfig",
                        ".isort.cfg",
                        ".pydocstyle",
                        "pylintrc",
                        ".pylintrc")
                .contains(name);
    }

    private static boolean comments(String path, String name) {
        return path.startsWith(".vscode/")
                || path.contains("/.vscode/")
                || path.contains(".devcontainer/")
                || name.equals("devcontainer.json")
                || name.equals(".devcontainer.json")
                || name.startsWith("tsconfig")
                || name.startsWith("jsconfig")
                || name.startsWith("pyrightconfig")
                || name.equals(".eslintrc.json")
                || name.equals("api-extractor.json")
                || name.equals("renovate.json")
                || name.equals("deno.json")
                || name.equals("turbo.json")
                || name.equals("nx.json")
                || name.equals("angular.json");
    }

    /** Files in the folder templates of a chart are Go templates. */
    private static boolean helmTemplate(String path, ProjectFiles files) {
        for (int at = path.indexOf("templates/"); at >= 0; at = path.indexOf("templates/", at + 1)) {
            boolean folder = at == 0 || path.charAt(at - 1) == '/';
            if (folder && files.has(path.substring(0, at) + "Chart.yaml")) {
                return true;
            }
            String text = folder ? files.text(path) : null;
            if (text != null && text.contains("{{")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file is there for tests, which may need broken ones. */
    static boolean testData(String path) {
        for (String folder : Set.of("test", "tests", "testdata", "fixtures", "__fixtures__", "spec", "__tests__")) {
            if (path.startsWith(folder + "/") || path.contains("/" + folder + "/")) {
                return true;
            }
        }
        return false;
    }
}
