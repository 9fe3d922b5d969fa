package dev.chora.copier.config;

import dev.chora.copier.Nearest;
import java.util.ArrayList;
import java.util.List;

/** Words about settings that have no effect: misspelt ones, and those that the command line alone has. */
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
            "migrations",
            "min_copier_version",
            "preserve_symlinks",
            "secret_questions",
            "skip_if_exists",
            "subdirectory",
            "tasks",
            "templates_suffix");

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

    /** The settings that Copier's reference lists for {@code copier.yml}, without the underscore, sorted. */
    public static List<String> known() {
        return KNOWN;
    }

    /** One sentence for every setting of a template that has no effect. */
    public static List<String> warnings(TemplateConfig config) {
        List<String> warnings = new ArrayList<>(0);
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
}
