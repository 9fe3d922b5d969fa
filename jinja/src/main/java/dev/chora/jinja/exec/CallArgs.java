package dev.chora.jinja.exec;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.runtime.Frame;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, filter or test, evaluated positional first, as Python does. */
public final class CallArgs {
    private static final ExprNode[] NONE = {};
    private static final String[] NO_NAMES = {};
    private static final Object[] NO_VALUES = {};

    /** No arguments. */
    public static final CallArgs EMPTY = new CallArgs(NONE, NO_NAMES, NONE, null, null);

    private final ExprNode[] positional;
    private final String[] names;
    private final ExprNode[] keywords;
    private final @Nullable ExprNode star;
    private final @Nullable ExprNode starStar;
    private final @Nullable Arguments constant;

    public CallArgs(
            ExprNode[] positional,
            String[] names,
            ExprNode[] keywords,
            @Nullable ExprNode star,
            @Nullable ExprNode starStar) {
        this.positional = positional;
        this.names = names;
        this.keywords = keywords;
        this.star = star;
        this.starStar = starStar;
        this.constant = star == null && starStar == null ? constant(positional, names, keywords) : null;
    }

    private static @Nullable Arguments constant(ExprNode[] positional, String[] names, ExprNode[] keywords) {
        if (positional.length == 0 && keywords.length == 0) {
            return Arguments.NONE;
        }
        @Nullable Object[] values = constants(positional);
        @Nullable Object[] keywordValues = constants(keywords);
        return values == null || keywordValues == null ? null : new Arguments(values, names, keywordValues);
    }

    private static @Nullable Object @Nullable [] constants(ExprNode[] nodes) {
        @Nullable Object[] values = new Object[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            if (!(nodes[i] instanceof Literals.Constant literal)) {
                return null;
            }
            values[i] = literal.value;
        }
        return values;
    }

    /** Evaluates them. */
    public Arguments evaluate(Frame frame) {
        if (constant != null) {
            return constant;
        }
        @Nullable Object[] values = positional.length == 0 ? NO_VALUES : new Object[positional.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = positional[i].evaluate(frame);
        }
        if (star != null) {
            values = append(values, star.evaluate(frame));
        }
        @Nullable Object[] keywordValues = keywords.length == 0 ? NO_VALUES : new Object[keywords.length];
        for (int i = 0; i < keywordValues.length; i++) {
            keywordValues[i] = keywords[i].evaluate(frame);
        }
        if (starStar != null) {
            return merge(values, keywordValues, starStar.evaluate(frame));
        }
        return new Arguments(values, names, keywordValues);
    }

    private static @Nullable Object[] append(@Nullable Object[] values, @Nullable Object more) {
        if (!Py.isIterable(more)) {
            throw TemplateException.typeError("Value after * must be an iterable, not " + Py.typeName(more));
        }
        List<@Nullable Object> all = new ArrayList<>();
        for (Object value : values) {
            all.add(value);
        }
        Iterator<@Nullable Object> rest = Py.iterate(more);
        while (rest.hasNext()) {
            all.add(rest.next());
        }
        return all.toArray();
    }

    private Arguments merge(@Nullable Object[] values, @Nullable Object[] keywordValues, @Nullable Object more) {
        if (!(more instanceof Map<?, ?> map)) {
            throw TemplateException.typeError("argument after ** must be a mapping, not " + Py.typeName(more));
        }
        List<String> allNames = new ArrayList<>(List.of(names));
        List<@Nullable Object> allValues = new ArrayList<>();
        for (Object value : keywordValues) {
            allValues.add(value);
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = entry.getKey();
            if (!(key instanceof String name)) {
                throw TemplateException.typeError("keywords must be strings");
            }
            if (allNames.contains(name)) {
                throw TemplateException.typeError("got multiple values for keyword argument '" + name + "'");
            }
            allNames.add(name);
            allValues.add(entry.getValue());
        }
        return new Arguments(values, allNames.toArray(new String[0]), allValues.toArray());
    }
}
