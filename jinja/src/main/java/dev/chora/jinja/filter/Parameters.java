package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The parameter list of a filter's or test's Python function. The function also takes what a template does not write:
 * the value itself, before it perhaps the environment. Those count in the texts of errors and are left out of what
 * {@link #bind} returns.
 */
public final class Parameters {
    private final Signature signature;
    private final int hidden;
    private final @Nullable Object[] defaults;
    private final boolean allOptional;

    private Parameters(Signature signature, int hidden, @Nullable Object[] defaults, boolean allOptional) {
        this.signature = signature;
        this.hidden = hidden;
        this.defaults = defaults;
        this.allOptional = allOptional;
    }

    /** A function of the value alone, and of what {@link #with} adds. */
    public static Parameters ofValue(String function, String value, String... required) {
        return of(function, 1, value, required);
    }

    /** A function that gets the environment or the context, then the value. */
    public static Parameters ofContext(String function, String context, String value, String... required) {
        String[] all = new String[required.length + 1];
        all[0] = value;
        System.arraycopy(required, 0, all, 1, required.length);
        return of(function, 2, context, all);
    }

    private static Parameters of(String function, int hidden, String first, String... more) {
        String[] names = new String[more.length + 1];
        names[0] = first;
        System.arraycopy(more, 0, names, 1, more.length);
        return new Parameters(
                Signature.of(function, names), hidden, new Object[names.length - hidden], names.length == hidden);
    }

    /** The same list with one more parameter, which has a default. */
    public Parameters with(String name, @Nullable Object defaultValue) {
        @Nullable Object[] more = Arrays.copyOf(defaults, defaults.length + 1);
        more[defaults.length] = defaultValue;
        return new Parameters(signature.with(name, defaultValue), hidden, more, allOptional);
    }

    /**
     * The values of the parameters that a template writes, in order. The array may be shared: it is for reading.
     *
     * @throws TemplateException a {@code TypeError} when the call does not fit
     */
    public @Nullable Object[] bind(@Nullable Object value, Arguments arguments) {
        if (allOptional && arguments.isEmpty()) {
            return defaults;
        }
        Arguments all = arguments.prepend(value);
        if (hidden == 2) {
            all = all.prepend(null);
        }
        @Nullable Object[] bound = signature.bind(all);
        return Arrays.copyOfRange(bound, hidden, bound.length);
    }

    /** For functions without parameters of their own. */
    public void requireNone(@Nullable Object value, Arguments arguments) {
        if (!arguments.isEmpty()) {
            bind(value, arguments);
        }
    }
}
