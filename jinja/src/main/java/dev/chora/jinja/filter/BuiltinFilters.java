package dev.chora.jinja.filter;

import dev.chora.jinja.Filter;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Jinja2's builtin filters by name. */
public final class BuiltinFilters {
    private BuiltinFilters() {}

    /** A new filter of this name; null when Jinja2 has no builtin filter of this name. */
    public static @Nullable Filter find(String name) {
        return switch (name) {
            case "abs" -> new AbsFilter();
            case "attr" -> new AttrFilter();
            case "batch" -> new BatchFilter();
            case "capitalize", "lower", "upper" -> new CaseFilter(name);
            case "center" -> new CenterFilter();
            case "count", "length" -> new LengthFilter();
            case "d", "default" -> new DefaultFilter();
            case "dictsort" -> new DictSortFilter();
            case "e", "escape" -> new EscapeFilter();
            case "filesizeformat" -> new FileSizeFilter();
            case "first" -> new FirstFilter();
            case "float" -> new FloatFilter();
            case "forceescape" -> new ForceEscapeFilter();
            case "format" -> new FormatFilter();
            case "groupby" -> new GroupByFilter();
            case "indent" -> new IndentFilter();
            case "int" -> new IntFilter();
            case "items" -> new ItemsFilter();
            case "join" -> new JoinFilter();
            case "last" -> new LastFilter();
            case "list" -> new ListFilter();
            case "map" -> new MapFilter();
            default -> findAfterM(name);
        };
    }

    private static @Nullable Filter findAfterM(String name) {
        return switch (name) {
            case "max" -> ExtremeFilter.max();
            case "min" -> ExtremeFilter.min();
            case "pprint" -> new PprintFilter();
            case "random" -> random(ThreadLocalRandom.current());
            case "reject" -> new SelectFilter(false, false);
            case "rejectattr" -> new SelectFilter(false, true);
            case "replace" -> new ReplaceFilter();
            case "reverse" -> new ReverseFilter();
            case "round" -> new RoundFilter();
            case "safe" -> new SafeFilter();
            case "select" -> new SelectFilter(true, false);
            case "selectattr" -> new SelectFilter(true, true);
            case "slice" -> new SliceFilter();
            case "sort" -> new SortFilter();
            case "string" -> new StringFilter();
            case "striptags" -> new StripTagsFilter();
            case "sum" -> new SumFilter();
            case "title" -> new TitleFilter();
            case "tojson" -> new ToJsonFilter();
            case "trim" -> new TrimFilter();
            case "truncate" -> new TruncateFilter();
            case "unique" -> new UniqueFilter();
            case "urlencode" -> new UrlEncodeFilter();
            case "urlize" -> new UrlizeFilter();
            case "wordcount" -> new WordCountFilter();
            case "wordwrap" -> new WordWrapFilter();
            case "xmlattr" -> new XmlAttrFilter();
            default -> null;
        };
    }

    /** The filter {@code random} with this source of randomness, for output that can be repeated. */
    public static Filter random(RandomGenerator source) {
        return new RandomFilter(source);
    }

    /** All names, for "did you mean". */
    public static List<String> names() {
        return List.of(
                "abs",
                "attr",
                "batch",
                "capitalize",
                "center",
                "count",
                "d",
                "default",
                "dictsort",
                "e",
                "escape",
                "filesizeformat",
                "first",
                "float",
                "forceescape",
                "format",
                "groupby",
                "indent",
                "int",
                "items",
                "join",
                "last",
                "length",
                "list",
                "lower",
                "map",
                "max",
                "min",
                "pprint",
                "random",
                "reject",
                "rejectattr",
                "replace",
                "reverse",
                "round",
                "safe",
                "select",
                "selectattr",
                "slice",
                "sort",
                "string",
                "striptags",
                "sum",
                "title",
                "tojson",
                "trim",
                "truncate",
                "unique",
                "upper",
                "urlencode",
                "urlize",
                "wordcount",
                "wordwrap",
                "xmlattr");
    }
}
