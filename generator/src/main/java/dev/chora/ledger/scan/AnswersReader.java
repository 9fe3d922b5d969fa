package dev.chora.ledger.scan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * Who a project is: from its answers file (Copier docs, "The .copier-answers.yml file") and {@code pyproject.toml} (PEP 621).
 *
 * @param name of the project; null when no file says it
 */
record AnswersReader(
        @Nullable String name,
        @Nullable String template,
        @Nullable String version,
        @Nullable String type) {
    static AnswersReader read(Problems problems) {
        Map<String, @Nullable Object> answers = Map.of();
        for (String path : problems.files().paths()) {
            boolean answersFile = path.indexOf('/') < 0
                    && path.startsWith(".copier-answers")
                    && (path.endsWith(".yml") || path.endsWith(".yaml"));
            if (answersFile && answers.isEmpty()) {
                answers = problems.yaml(path);
            }
        }
        String named = pyprojectName(problems);
        for (String key : List.of("project_slug", "project_name")) {
            named = named == null ? orNull(Yaml.text(answers.get(key))) : named;
        }
        return new AnswersReader(
                named,
                orNull(Yaml.text(answers.get("_src_path"))),
                orNull(Yaml.text(answers.get("_commit"))),
                orNull(Yaml.text(answers.get("project_type"))));
    }

    private static @Nullable String pyprojectName(Problems problems) {
        String text = problems.text("pyproject.toml");
        if (text == null) {
            return null;
        }
        TomlParseResult toml = Toml.parse(text);
        if (toml.hasErrors()) {
            TomlParseError first = toml.errors().get(0);
            problems.add("pyproject.toml:" + first.position().line(), String.valueOf(first.getMessage()));
            return null;
        }
        Object project = toml.get("project");
        return project instanceof TomlTable table && table.get("name") instanceof String name ? orNull(name) : null;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
