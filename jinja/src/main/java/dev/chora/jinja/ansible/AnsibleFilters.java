package dev.chora.jinja.ansible;

import dev.chora.jinja.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registry of these filters. A filter is made when a template asks for it. */
public final class AnsibleFilters {

    private static final List<String> NAMES = List.of(
            "ans_groupby",
            "ans_random",
            "b64decode",
            "b64encode",
            "basename",
            "bool",
            "checksum",
            "combine",
            "comment",
            "dirname",
            "expanduser",
            "expandvars",
            "extract",
            "fileglob",
            "flatten",
            "from_json",
            "from_yaml",
            "from_yaml_all",
            "hash",
            "mandatory",
            "md5",
            "quote",
            "random_mac",
            "realpath",
            "regex_escape",
            "regex_findall",
            "regex_replace",
            "regex_search",
            "relpath",
            "sha1",
            "shuffle",
            "splitext",
            "strftime",
            "subelements",
            "ternary",
            "to_datetime",
            "to_json",
            "to_nice_json",
            "to_nice_yaml",
            "to_uuid",
            "to_yaml",
            "type_debug",
            "win_basename",
            "win_dirname",
            "win_splitdrive");

    private AnsibleFilters() {}

    /** The filter of this name; null when the package has none such. */
    public static @Nullable Filter find(String name) {
        return NAMES.contains(name) ? new AnsibleFilter(name) : null;
    }

    /** All names, sorted. */
    public static List<String> names() {
        return NAMES;
    }
}
