package dev.chora.copier.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            String near = nearest(name, KNOWN);
            warnings.add("\"_" + name + "\" is no known setting and has no effect"
                    + (near == null ? "" : "; did you mean \"_" + near + "\"?"));
        }
        return warnings;
    }

    /** The candidate that differs in the fewest letters; null when all differ too much. */
    public static @Nullable String nearest(String name, List<String> candidates) {
        String best = null;
        int least = Math.max(2, name.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(name, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = above[0];
            above[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = above[j];
                above[j] = Math.min(same, Math.min(above[j], above[j - 1]) + 1);
            }
        }
        return above[b.length()];
    }
}
