package dev.chora.jinja;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Python parameter list: names in order, how many are required, and the defaults of the others. Binding raises the
 * {@code TypeError} that CPython raises for a call that does not fit.
 */
public final class Signature {
    /** Marks a parameter without default. */
    private static final Object REQUIRED = new Object();

    private final String function;
    private final String[] names;
    private final @Nullable Object[] defaults;

    private Signature(String function, String[] names, @Nullable Object[] defaults) {
        this.function = function;
        this.names = names;
        this.defaults = defaults;
    }

    /** A function whose parameters are all required until {@link #with} adds optional ones. */
    public static Signature of(String function, String... required) {
        Object[] defaults = new Object[required.length];
        Arrays.fill(defaults, REQUIRED);
        return new Signature(function, required, defaults);
    }

    /** The same list with one more parameter, which has a default. */
    public Signature with(String name, @Nullable Object defaultValue) {
        String[] moreNames = Arrays.copyOf(names, names.length + 1);
        @Nullable Object[] moreDefaults = Arrays.copyOf(defaults, defaults.length + 1);
        moreNames[names.length] = name;
        moreDefaults[names.length] = defaultValue;
        return new Signature(function, moreNames, moreDefaults);
    }

    public int size() {
        return names.length;
    }

    /**
     * One value per parameter, in order.
     *
     * @throws TemplateException a {@code TypeError} when the call does not fit
     */
    public @Nullable Object[] bind(Arguments arguments) {
        int given = arguments.size();
        if (given > names.length) {
            throw TemplateException.typeError(tooMany(given));
        }
        @Nullable Object[] values = defaults.clone();
        for (int i = 0; i < given; i++) {
            values[i] = arguments.get(i);
        }
        for (int k = 0; k < arguments.keywordCount(); k++) {
            int index = indexOf(arguments.keywordName(k));
            if (index < 0) {
                throw TemplateException.typeError(
                        function + "() got an unexpected keyword argument '" + arguments.keywordName(k) + "'");
            }
            if (index < given) {
                throw TemplateException.typeError(
                        function + "() got multiple values for argument '" + names[index] + "'");
            }
            values[index] = arguments.keywordValue(k);
        }
        requireAll(values);
        return values;
    }

    private int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void requireAll(@Nullable Object[] values) {
        List<String> missing = new ArrayList<>(0);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == REQUIRED) {
                missing.add("'" + names[i] + "'");
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        int count = missing.size();
        String list = count == 1
                ? missing.get(0)
                : count == 2
                        ? missing.get(0) + " and " + missing.get(1)
                        : String.join(", ", missing.subList(0, count - 1)) + ", and " + missing.get(count - 1);
        throw TemplateException.typeError(function + "() missing " + count + " required positional argument"
                + (count == 1 ? "" : "s") + ": " + list);
    }

    private String tooMany(int given) {
        int required = 0;
        for (Object value : defaults) {
            required += value == REQUIRED ? 1 : 0;
        }
        String range = required == names.length ? "" + required : "from " + required + " to " + names.length;
        return function + "() takes " + range + " positional argument" + (names.length == 1 ? "" : "s") + " but "
                + given + (given == 1 ? " was" : " were") + " given";
    }
}
