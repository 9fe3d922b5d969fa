package dev.chora.copier.lint;

import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.pattern.PathPatterns;
import dev.chora.copier.pattern.PatternException;
import dev.chora.copier.render.Jinja;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.TemplateTree;
import dev.chora.jinja.parser.Parser;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Patterns of {@code _exclude} and {@code _skip_if_exists} that are none, match nothing, or match everything. */
final class ExcludeRule {
    private final TemplateConfig config;
    private final Jinja jinja;
    private final Findings findings;

    ExcludeRule(TemplateConfig config, Jinja jinja, Findings findings) {
        this.config = config;
        this.jinja = jinja;
        this.findings = findings;
    }

    void check(Layout project) {
        if (config.has("exclude")) {
            boolean takesBack = false;
            for (String pattern : config.exclude()) {
                takesBack |= pattern.startsWith("!");
            }
            check("_exclude", config.exclude(), project, !takesBack);
            if (project.project().isEmpty() && copiesItself(project)) {
                findings.add(
                        Rule.EXCLUDE,
                        "With an _exclude of its own the template copies copier.yml into projects",
                        config.place(0, 0, "_exclude"),
                        "Add copier.yml and .git to _exclude, or move the template to a _subdirectory.");
            }
        }
        check("_skip_if_exists", config.skipIfExists(), null, false);
    }

    private boolean copiesItself(Layout project) {
        for (TemplateFile file : project.files()) {
            if (file.path().equals("copier.yml") || file.path().equals("copier.yaml")) {
                try {
                    return !PathPatterns.of(config.exclude()).matches(file.path());
                } catch (PatternException e) {
                    return false;
                }
            }
        }
        return false;
    }

    /** @param project null when it does not matter whether something matches: files of projects are not known */
    private void check(String setting, List<String> written, @Nullable Layout project, boolean sweeps) {
        for (int i = 0; i < written.size(); i++) {
            for (String line : lines(written.get(i))) {
                try {
                    PathPatterns pattern = PathPatterns.of(List.of(line));
                    if (pattern.isEmpty() || project == null) {
                        continue;
                    }
                    int matched =
                            matched(PathPatterns.of(List.of(line.startsWith("!") ? line.substring(1) : line)), project);
                    boolean usual = TemplateConfig.DEFAULT_EXCLUDE.contains(line);
                    if (matched == 0 && !usual && !project.files().isEmpty()) {
                        add(setting, i, "The pattern " + line + " matches nothing in the template");
                    } else if (sweeps && matched == project.files().size() && matched > 0) {
                        add(setting, i, "The pattern " + line + " leaves everything out");
                    }
                } catch (PatternException e) {
                    add(setting, i, e.getMessage());
                }
            }
        }
    }

    private void add(String setting, int index, String message) {
        findings.add(Rule.EXCLUDE, message, config.place(0, 0, setting, index), null);
    }

    /** The lines that an entry can give: of one with conditions the texts between them, of one that prints values none. */
    private List<String> lines(String entry) {
        if (jinja.isPlain(entry)) {
            return entry.lines().toList();
        }
        try {
            TemplateTree tree = Parser.template(jinja.syntax(), Set.of(), entry, null);
            Scan scan = new Scan();
            scan.walk(tree);
            return scan.prints ? List.of() : scan.literals;
        } catch (TemplateException e) {
            return List.of();
        }
    }

    private int matched(PathPatterns pattern, Layout project) {
        int matched = 0;
        String suffix = config.templatesSuffix();
        for (TemplateFile file : project.files()) {
            String path = file.inProject();
            String rendered = path.endsWith(suffix) ? path.substring(0, path.length() - suffix.length()) : path;
            matched += matches(pattern, path) || matches(pattern, rendered) ? 1 : 0;
        }
        return matched;
    }

    /** Whether the file or a folder that it is in is matched. */
    private static boolean matches(PathPatterns pattern, String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (pattern.matchesFolder(path.substring(0, slash))) {
                return true;
            }
        }
        return pattern.matches(path);
    }
}
