package dev.chora.copier.task;

import dev.chora.copier.CopierException;
import dev.chora.copier.config.TaskReader;
import dev.chora.copier.config.TaskSpec;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.source.LocatedTemplate;
import dev.chora.copier.version.Version;
import dev.chora.jinja.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the migrations of an update (Copier docs, "migrations"): those without a version always, those with one when it
 * is newer than the old version and not newer than the new one. In the old form each migration has commands
 * {@code before} and {@code after} the update.
 */
public final class Migrations {
    private final TemplateConfig config;
    private final Version from;
    private final Version to;
    private final String stage;
    private final String afterOnly;
    private final List<TaskRun> runs = new ArrayList<>();
    private Map<String, @Nullable Object> variables;

    private Migrations(
            TemplateConfig config,
            Syntax syntax,
            String stage,
            Version from,
            Version to,
            Map<String, @Nullable Object> variables) {
        this.config = config;
        this.from = from;
        this.to = to;
        this.stage = stage;
        this.variables = variables;
        this.afterOnly = syntax.variableStart() + " _stage == \"after\" " + syntax.variableEnd();
    }

    /**
     * The migrations to run, in the order of {@code copier.yml}; none when either version is not known.
     *
     * @param config that of the new version
     * @param stage {@code before} or {@code after}
     */
    public static List<TaskRun> of(
            TemplateConfig config, Syntax syntax, String stage, LocatedTemplate from, LocatedTemplate to) {
        Version oldVersion = from.version();
        Version newVersion = to.version();
        if (oldVersion == null || newVersion == null) {
            return List.of();
        }
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("stage", stage);
        variables.put("version_from", from.commit());
        variables.put("version_to", to.commit());
        variables.put("version_pep440_from", new VersionValue(oldVersion));
        variables.put("version_pep440_to", new VersionValue(newVersion));
        Migrations migrations = new Migrations(config, syntax, stage, oldVersion, newVersion, variables);
        List<?> entries = config.migrations();
        for (int i = 0; i < entries.size(); i++) {
            migrations.add(entries.get(i), List.of("_migrations", i));
        }
        if (stage.equals("before")) {
            // those that nobody wants before the files do not make this an update with commands before them
            migrations.runs.removeIf(
                    run -> migrations.afterOnly.equals(run.spec().condition()));
        }
        return migrations.runs;
    }

    private void add(@Nullable Object entry, List<Object> path) {
        if (!(entry instanceof Map<?, ?> map)) {
            runs.add(new TaskRun(TaskReader.bare(config, entry, afterOnly, path), variables));
        } else if (map.containsKey("before") || map.containsKey("after")) {
            old(map, path);
        } else if (!map.containsKey("version") || applies(map, path)) {
            runs.add(new TaskRun(TaskReader.mapping(config, map, afterOnly, path), variables));
        }
    }

    private void old(Map<?, ?> map, List<Object> path) {
        if (!map.containsKey("version")) {
            throw config.error("A migration with \"before\" or \"after\" needs a \"version\"", null, path.toArray());
        }
        if (!applies(map, path) || !map.containsKey(stage)) {
            return;
        }
        if (!(map.get(stage) instanceof List<?> commands)) {
            throw config.error("\"" + stage + "\" of a migration must be a list of commands", null, path.toArray());
        }
        for (Object command : commands) {
            TaskSpec spec = TaskReader.bare(config, command, true, path);
            runs.add(new TaskRun(spec, variables));
        }
    }

    /** Whether the migration's version lies in the update; its version becomes known to it and, as in Copier, to later ones. */
    private boolean applies(Map<?, ?> map, List<Object> path) {
        Object written = map.get("version");
        Version version = written instanceof String text ? Version.parse(text) : null;
        if (version == null) {
            throw wrongVersion(written, path);
        }
        if (to.compareTo(version) < 0 || version.compareTo(from) <= 0) {
            return false;
        }
        variables = new LinkedHashMap<>(variables);
        variables.put("version_current", written);
        variables.put("version_pep440_current", new VersionValue(version));
        return true;
    }

    private CopierException wrongVersion(@Nullable Object written, List<Object> path) {
        return config.error(
                "\"version\" of a migration is no version: " + dev.chora.jinja.python.Py.repr(written),
                "Write it in quotes, such as \"2.0.0\".",
                path.toArray());
    }
}
