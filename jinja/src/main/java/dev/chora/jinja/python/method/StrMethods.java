package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.Values;
import dev.chora.jinja.python.format.StrFormat;
import dev.chora.jinja.python.unicode.Unicode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of str. */
final class StrMethods extends Methods {
    static final StrMethods METHODS = new StrMethods();

    private StrMethods() {
        super(Set.of(
                "capitalize",
                "casefold",
                "center",
                "count",
                "encode",
                "endswith",
                "expandtabs",
                "find",
                "format",
                "format_map",
                "index",
                "isalnum",
                "isalpha",
                "isascii",
                "isdecimal",
                "isdigit",
                "isidentifier",
                "islower",
                "isnumeric",
                "isprintable",
                "isspace",
                "istitle",
                "isupper",
                "join",
                "ljust",
                "lower",
                "lstrip",
                "maketrans",
                "partition",
                "removeprefix",
                "removesuffix",
                "replace",
                "rfind",
                "rindex",
                "rjust",
                "rpartition",
                "rsplit",
                "rstrip",
                "split",
                "splitlines",
                "startswith",
                "strip",
                "swapcase",
                "title",
                "translate",
                "upper",
                "zfill"));
    }

    @Override
    public @Nullable Object call(Object self, String name, Evaluation evaluation, Arguments arguments) {
        String s = Py.text(self);
        return switch (name) {
            case "format" -> StrFormat.format(s, arguments, evaluation, limits(evaluation));
            case "format_map" ->
                StrFormat.formatMap(s, Args.one("format_map", arguments), evaluation, limits(evaluation));
            default -> call(s, name, arguments, limits(evaluation));
        };
    }

    static Limits limits(Evaluation evaluation) {
        return evaluation.environment().limits();
    }

    /** Everything but what needs an evaluation. */
    static @Nullable Object call(String s, String name, Arguments arguments, Limits limits) {
        return switch (name) {
            case "lower", "upper", "title", "capitalize", "casefold", "swapcase" -> cased(s, name, arguments);
            case "strip", "lstrip", "rstrip" -> strip(s, name, arguments);
            case "split", "rsplit" -> split(s, name, arguments);
            case "splitlines" -> StrSplit.lines(s, keepEnds(arguments));
            case "partition" -> StrSplit.partition(s, separator(name, arguments));
            case "rpartition" -> StrSplit.rpartition(s, separator(name, arguments));
            case "join" -> StrBuild.join(s, Args.one("str.join", arguments), limits);
            case "replace" -> StrBuild.replace(s, arguments, limits);
            case "center", "ljust", "rjust" -> StrBuild.pad(s, name, arguments, limits);
            case "zfill" -> StrBuild.zfill(s, Py.index(Args.one("str.zfill", arguments)), limits);
            case "expandtabs" ->
                StrBuild.expandTabs(s, Py.index(Args.named(name, arguments, new String[] {"tabsize"}, 8L)[0]), limits);
            case "translate" -> StrTranslate.translate(s, Args.one("str.translate", arguments));
            case "maketrans" -> StrTranslate.table(arguments);
            case "removeprefix" ->
                s.startsWith(affix(name, arguments))
                        ? s.substring(affix(name, arguments).length())
                        : s;
            case "removesuffix" ->
                s.endsWith(affix(name, arguments))
                        ? s.substring(0, s.length() - affix(name, arguments).length())
                        : s;
            case "encode" -> encode(s, arguments);
            case "find", "rfind", "index", "rindex", "count", "startswith", "endswith" ->
                StrSearch.call(s, name, arguments);
            default -> {
                Args.none("str." + name, arguments);
                yield StrTests.holds(s, name);
            }
        };
    }

    private static String cased(String s, String name, Arguments arguments) {
        if (!arguments.isEmpty()) {
            Args.none("str." + name, arguments);
        }
        return switch (name) {
            case "lower" -> Unicode.lower(s);
            case "upper" -> s.toUpperCase(Locale.ROOT);
            case "title" -> StrCase.title(s);
            case "capitalize" -> StrCase.capitalize(s);
            case "casefold" -> StrCase.fold(s);
            default -> StrCase.swap(s);
        };
    }

    private static String strip(String s, String name, Arguments arguments) {
        Args.count("str." + name, arguments, 0, 1);
        Object chars = Args.optional(arguments, 0);
        if (chars != null && !Py.isString(chars)) {
            throw TemplateException.typeError(name + " arg must be None or str");
        }
        String set = chars == null ? null : Py.text(chars);
        return StrSplit.strip(s, set, !name.equals("rstrip"), !name.equals("lstrip"));
    }

    private static Object split(String s, String name, Arguments arguments) {
        @Nullable Object[] values = Args.named(name, arguments, new String[] {"sep", "maxsplit"}, null, -1L);
        long most = Py.index(values[1]);
        Object separator = Values.of(values[0]);
        boolean fromRight = name.equals("rsplit");
        if (separator == null) {
            return fromRight ? StrSplit.rwords(s, most) : StrSplit.words(s, most);
        }
        String text = Args.string(separator, "must be str or None, not ");
        return fromRight ? StrSplit.rsplit(s, text, most) : StrSplit.split(s, text, most);
    }

    private static boolean keepEnds(Arguments arguments) {
        return Args.flag(Args.named("splitlines", arguments, new String[] {"keepends"}, false)[0]);
    }

    private static String separator(String name, Arguments arguments) {
        return Args.string(Args.one("str." + name, arguments), "must be str, not ");
    }

    private static String affix(String name, Arguments arguments) {
        return Args.string(Args.one("str." + name, arguments), name + "() argument must be str, not ");
    }

    private static PyBytes encode(String s, Arguments arguments) {
        @Nullable
        Object[] values = Args.named("encode", arguments, new String[] {"encoding", "errors"}, "utf-8", "strict");
        String encoding = Args.string(values[0], "encode() argument 'encoding' must be str, not ");
        String errors = Args.string(values[1], "encode() argument 'errors' must be str, not ");
        return Codecs.encode(s, encoding, errors);
    }

    static TemplateException notFound() {
        return TemplateException.valueError("substring not found");
    }
}
