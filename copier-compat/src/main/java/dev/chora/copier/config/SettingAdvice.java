package dev.chora.copier.config;

import dev.chora.copier.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words about settings and keys of questions that have no effect: misspelt ones, and those of the command line. */
public final class SettingAdvice {
    private static final List<String> KNOWN = List.of(
            "answers_file",
            "envops",
            "exclude",
            "external_data",
            "jinja_extensions",
            "message_after_copy",
            "message_after_update",
            "message_before_copy",
            "message_before_update",
            "migrate_from",
            "migrations",
            "min_copier_version",
            "preserve_symlinks",
            "secret_questions",
            "skip_if_exists",
            "subdirectory",
            "tasks",
            "templates_suffix");

    private static final List<String> QUESTION_KEYS = List.of(
            "ask",
            "choices",
            "default",
            "help",
            "multiline",
            "multiselect",
            "placeholder",
            "qmark",
            "secret",
            "type",
            "validator",
            "when");

    private static final List<String> COMMAND_LINE = List.of(
            "ask",
            "cleanup_on_error",
            "conflict",
            "context_lines",
            "data",
            "data_file",
            "defaults",
            "dst_path",
            "force",
            "overwrite",
            "pretend",
            "quiet",
            "skip",
            "skip_answered",
            "skip_tasks",
            "src_path",
            "trust",
            "unsafe",
            "use_prereleases",
            "user_defaults",
            "vcs_ref");

    private SettingAdvice() {}

    /**
     * The settings that Copier's reference lists for {@code copier.yml}, and {@code migrate_from}, which only chora reads;
     * without the underscore, sorted.
     */
    public static List<String> known() {
        return KNOWN;
    }

    /** One sentence for everything in a configuration that does not do what its author must think. */
    public static List<String> warnings(TemplateConfig config) {
        List<String> warnings = new ArrayList<>(config.remarks());
        questions(config, warnings);
        if (config.setting("templates_suffix") instanceof String suffix
                && suffix.lastIndexOf('.') != 0
                && !suffix.isEmpty()) {
            warnings.add(
                    "\"_templates_suffix\" should be a dot and letters: as in Copier, what goes is the part of a name"
                            + " behind its last dot, and that is not \"" + suffix + "\"");
        }
        for (String name : config.settingNames()) {
            if (KNOWN.contains(name)) {
                continue;
            }
            if (COMMAND_LINE.contains(name)) {
                warnings.add("\"_" + name + "\" has no effect in copier.yml: it belongs to the command line");
                continue;
            }
            String near = Nearest.to(name, KNOWN);
            warnings.add("\"_" + name + "\" is no known setting and has no effect"
                    + (near == null ? "" : "; did you mean \"_" + near + "\"?"));
        }
        return warnings;
    }

    private static void questions(TemplateConfig config, List<String> warnings) {
        for (Map.Entry<String, Map<String, @Nullable Object>> question :
                config.questions().entrySet()) {
            for (String key : question.getValue().keySet()) {
                if (!QUESTION_KEYS.contains(key)) {
                    String near = Nearest.to(key, QUESTION_KEYS);
                    warnings.add("\"" + key + "\" of question \"" + question.getKey() + "\" has no effect"
                            + (near == null ? "" : "; did you mean \"" + near + "\"?"));
                }
            }
        }
    }

    /** The keys of a question that Copier's reference lists, sorted. */
    public static List<String> questionKeys() {
        return QUESTION_KEYS;
    }
}
