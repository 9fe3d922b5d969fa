package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import org.jspecify.annotations.Nullable;

/** One filter, by name. A switch instead of forty objects, so that a template pays only for the classes it uses. */
final class AnsibleFilter implements Filter {
    private final String name;

    AnsibleFilter(String name) {
        this.name = name;
    }

    @Override
    public @Nullable Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        Arguments all = arguments.prepend(value);
        return switch (name) {
            case "to_yaml" -> YamlFilters.toYaml(all);
            case "to_nice_yaml" -> YamlFilters.toNiceYaml(all);
            case "from_yaml" -> YamlFilters.fromYaml(evaluation, all);
            case "from_yaml_all" -> YamlFilters.fromYamlAll(evaluation, all);
            case "to_json" -> JsonFilters.toJson(all);
            case "to_nice_json" -> JsonFilters.toNiceJson(all);
            case "from_json" -> JsonFilters.fromJson(all);
            case "regex_replace" -> RegexFilters.replace(evaluation, all);
            case "regex_findall" -> RegexFilters.findAll(evaluation, all);
            case "regex_search" -> RegexFilters.search(evaluation, all);
            case "regex_escape" -> RegexFilters.escape(evaluation, all);
            case "basename", "dirname", "expanduser", "expandvars", "realpath", "relpath", "splitext" ->
                PosixPaths.apply(name, all);
            case "win_basename", "win_dirname", "win_splitdrive" -> WindowsPaths.apply(name, all);
            case "fileglob" -> FileGlob.apply(all);
            case "b64encode", "b64decode", "md5", "sha1", "checksum", "hash", "to_uuid" -> Encodings.apply(name, all);
            case "to_datetime" -> TimeFilters.toDatetime(all);
            case "strftime" -> TimeFilters.strftime(all);
            case "ans_random" -> RandomFilters.random(all);
            case "shuffle" -> RandomFilters.shuffle(all);
            case "random_mac" -> RandomFilters.mac(evaluation, all);
            case "combine" -> Combine.apply(all);
            case "flatten" -> Flatten.apply(all);
            case "subelements" -> Subelements.apply(all);
            case "comment" -> CommentFilter.apply(all);
            case "ans_groupby" -> DataFilters.groupBy(evaluation, all);
            default -> DataFilters.apply(name, evaluation, all);
        };
    }
}
