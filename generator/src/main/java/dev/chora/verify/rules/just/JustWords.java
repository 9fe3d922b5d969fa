package dev.chora.verify.rules.just;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What just knows by itself: functions, constants, settings, attributes (its manual, version 1.59). */
final class JustWords {
    static final Set<String> SETTINGS = Set.of(
            "allow-duplicate-recipes",
            "allow-duplicate-variables",
            "default-list",
            "default-script",
            "dotenv-filename",
            "dotenv-load",
            "dotenv-override",
            "dotenv-path",
            "dotenv-required",
            "export",
            "fallback",
            "guards",
            "ignore-comments",
            "indentation",
            "lazy",
            "lists",
            "minimum-version",
            "no-cd",
            "no-exit-message",
            "positional-arguments",
            "quiet",
            "script-interpreter",
            "shell",
            "tempdir",
            "unstable",
            "windows-powershell",
            "windows-shell",
            "working-directory");

    static final Set<String> ATTRIBUTES = Set.of(
            "android",
            "arg",
            "cache",
            "confirm",
            "continue",
            "default",
            "doc",
            "dragonfly",
            "env",
            "exit-message",
            "extension",
            "freebsd",
            "group",
            "linux",
            "macos",
            "metadata",
            "netbsd",
            "no-cd",
            "no-exit-message",
            "no-quiet",
            "openbsd",
            "parallel",
            "positional-arguments",
            "private",
            "script",
            "shell",
            "tests",
            "unix",
            "windows",
            "working-directory");

    private static final String PLAIN_CONSTANTS =
            " HEX HEXLOWER HEXUPPER PATH_SEP PATH_VAR_SEP CLEAR NORMAL BOLD ITALIC UNDERLINE INVERT HIDE STRIKETHROUGH"
                    + " BLACK RED GREEN YELLOW BLUE MAGENTA CYAN WHITE BG_BLACK BG_RED BG_GREEN BG_YELLOW BG_BLUE BG_MAGENTA"
                    + " BG_CYAN BG_WHITE ";

    /** Least and most arguments by name. */
    private static final Map<String, int[]> FUNCTIONS = functions();

    private JustWords() {}

    static boolean isConstant(String name) {
        return PLAIN_CONSTANTS.contains(" " + name + " ");
    }

    static Set<String> functions(boolean all) {
        return all ? FUNCTIONS.keySet() : Set.of();
    }

    /** What is wrong with a call, or null. */
    static @Nullable String wrong(String name, int arguments) {
        int[] range = FUNCTIONS.get(name);
        if (range == null) {
            return "there is no function " + name;
        }
        if (arguments < range[0] || arguments > range[1]) {
            String wanted = range[0] == range[1]
                    ? "" + range[0]
                    : range[1] > 99 ? "at least " + range[0] : range[0] + " to " + range[1];
            return String.format(Locale.ROOT, "%s takes %s arguments, not %d", name, wanted, arguments);
        }
        return null;
    }

    private static Map<String, int[]> functions() {
        Map<String, int[]> functions = new HashMap<>();
        add(
                functions,
                0,
                0,
                "arch num_cpus os os_family just_executable just_pid justfile justfile_dir justfile_directory"
                        + " invocation_dir invocation_directory invocation_dir_native invocation_directory_native is_dependency"
                        + " module_file module_dir module_directory source_file source_dir source_directory uuid runtime_directory"
                        + " runtime_dir cache_directory cache_dir config_directory config_dir config_local_directory"
                        + " config_local_dir data_directory data_dir data_local_directory data_local_dir executable_directory"
                        + " executable_dir home_directory home_dir recipe_name");
        add(
                functions,
                1,
                1,
                "absolute_path blake3 blake3_file canonicalize capitalize choose_any clean datetime"
                        + " datetime_utc dir_name encode_uri_component env_var error extension file_name file_stem kebabcase"
                        + " lowercamelcase lowercase parent_dir parent_directory path_exists quote read require sha256 sha256_file"
                        + " shoutykebabcase shoutysnakecase snakecase style titlecase trim trim_end trim_start uppercamelcase"
                        + " uppercase which without_extension");
        add(functions, 1, 2, "env");
        add(
                functions,
                2,
                2,
                "append choose env_var_or_default prepend semver_matches trim_end_match trim_end_matches"
                        + " trim_start_match trim_start_matches");
        add(functions, 3, 3, "replace replace_regex");
        add(functions, 2, 1000, "join");
        add(functions, 1, 1000, "shell");
        return functions;
    }

    private static void add(Map<String, int[]> functions, int least, int most, String names) {
        for (String name : names.split(" ")) {
            functions.put(name, new int[] {least, most});
        }
    }
}
