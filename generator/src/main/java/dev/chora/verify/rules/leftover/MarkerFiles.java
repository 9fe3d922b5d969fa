package dev.chora.verify.rules.leftover;

import dev.chora.verify.rules.ProjectFiles;
import java.util.List;
import java.util.Locale;

/** Which files may not have template markers: not those that are templates themselves, or of tools with the same signs. */
final class MarkerFiles {
    private static final List<String> BINARY = List.of(
            ".png",
            ".jpg",
            ".jpeg",
            ".gif",
            ".ico",
            ".pdf",
            ".zip",
            ".gz",
            ".whl",
            ".woff",
            ".woff2",
            ".ttf",
            ".so",
            ".jar",
            ".db",
            ".sqlite",
            ".pyc",
            ".webp",
            ".mp4",
            ".parquet",
            ".npy",
            ".pkl",
            ".lock",
            ".svg");
    private static final List<String> TEMPLATES = List.of(
            ".jinja",
            ".jinja2",
            ".j2",
            ".tmpl",
            ".tpl",
            ".tera",
            ".mustache",
            ".hbs",
            ".html",
            ".htm",
            ".vue",
            ".svelte",
            ".liquid",
            ".njk",
            ".gotmpl",
            ".erb",
            ".xml",
            ".js",
            ".ts",
            ".jsx",
            ".tsx",
            ".css",
            ".rst",
            ".ipynb",
            ".just",
            ".go",
            ".java",
            ".rs",
            ".c",
            ".h",
            ".cpp",
            ".tex",
            ".py",
            ".pyi");
    private static final List<String> FOLDERS = List.of(
            "templates/",
            "template/",
            "roles/",
            "playbooks/",
            "group_vars/",
            "host_vars/",
            "charts/",
            "helm/",
            "layouts/",
            "_includes/",
            "_layouts/",
            "node_modules/",
            "testdata/",
            "fixtures/",
            "snapshots/",
            "cassettes/",
            "{{");
    private static final List<String> NAMES = List.of(
            "justfile",
            ".justfile",
            "taskfile.yml",
            "taskfile.yaml",
            ".goreleaser.yml",
            ".goreleaser.yaml",
            "cliff.toml",
            "lefthook.yml",
            "release-drafter.yml",
            "news_template.md",
            "mkdocs.yml",
            "copier.yml",
            "copier.yaml");

    private final boolean template;
    private final boolean pages;

    MarkerFiles(ProjectFiles files) {
        template = files.has("copier.yml") || files.has("copier.yaml") || files.has("cookiecutter.json");
        String site = files.text("mkdocs.yml");
        pages = files.has("_config.yml") || files.has("docs/_config.yml") || (site != null && site.contains("macros"));
    }

    boolean isText(String name) {
        for (String ending : BINARY) {
            if (name.endsWith(ending)) {
                return false;
            }
        }
        return true;
    }

    boolean mayHaveMarkers(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        if (template || NAMES.contains(name) || (pages && name.endsWith(".md"))) {
            return false;
        }
        for (String ending : TEMPLATES) {
            if (name.endsWith(ending)) {
                return false;
            }
        }
        for (String folder : FOLDERS) {
            if (lower.startsWith(folder) || lower.contains("/" + folder)) {
                return lower.startsWith(".github/");
            }
        }
        return true;
    }
}
