package dev.chora.copier.lint;

import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.render.Jinja;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Notices that {@code _subdirectory} was forgotten: everything that is a template lies in one folder that looks like a
 * whole project, next to files that are no template.
 */
final class SubdirectoryRule {
    private static final List<String> USUAL_NAMES =
            List.of("template", "templates", "project", "skeleton", "scaffold", "project_template", "project-template");
    private static final List<String> TOP_FILES = List.of(
            "readme", "pyproject.toml", "package.json", ".gitignore", "license", "makefile", "cargo.toml", "go.mod");

    private SubdirectoryRule() {}

    /** The folder that was meant, with a slash at its end; null when nothing is wrong. */
    static @Nullable String forgotten(TemplateConfig config, Layout layout, Jinja jinja) {
        String suffix = config.templatesSuffix();
        if (config.has("subdirectory") || suffix.isEmpty()) {
            return null;
        }
        Set<String> folders = new TreeSet<>();
        boolean others = false;
        for (TemplateFile file : layout.files()) {
            boolean template = file.path().endsWith(suffix) || !jinja.isPlain(file.path());
            int slash = file.path().indexOf('/');
            if (template) {
                folders.add(slash < 0 ? "" : file.path().substring(0, slash + 1));
            } else {
                others |= slash < 0 ? !file.path().startsWith("copier.y") : true;
            }
        }
        if (folders.size() != 1 || !others) {
            return null;
        }
        String folder = folders.iterator().next();
        return !folder.isEmpty() && looksLikeProject(folder, layout) ? folder : null;
    }

    private static boolean looksLikeProject(String folder, Layout layout) {
        if (USUAL_NAMES.contains(folder.substring(0, folder.length() - 1).toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (TemplateFile file : layout.files()) {
            if (file.path().startsWith(folder)) {
                String name = file.path().substring(folder.length()).toLowerCase(Locale.ROOT);
                for (String top : TOP_FILES) {
                    if (name.startsWith(top)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
