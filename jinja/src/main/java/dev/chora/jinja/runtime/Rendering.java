package dev.chora.jinja.runtime;

import dev.chora.jinja.Environment;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Markup;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rendering from its start to its end: what it used up, what it yielded, which modules it imported. */
public final class Rendering {
    /** Steps between two looks at the clock. */
    private static final int CHECK_INTERVAL = 32;

    private final Environment environment;
    private final Limits limits;
    private final Map<Object, Module> modules = new HashMap<>(0);
    private final Clock clock;
    private long steps;
    private long nextCheck = CHECK_INTERVAL;
    private int depth;
    private @Nullable String yieldName;
    private @Nullable Object yieldItems;

    public Rendering(Environment environment) {
        this(environment, environment.limits());
    }

    /** A rendering with limits of its own. */
    public Rendering(Environment environment, Limits limits) {
        this.environment = environment;
        this.limits = limits;
        this.clock = new Clock(limits.millis());
    }

    public Environment environment() {
        return environment;
    }

    public Limits limits() {
        return limits;
    }

    /** Charges work. */
    public void charge(long count) {
        steps += count;
        if (steps >= nextCheck) {
            check();
        }
    }

    /** Charges a value that was made, by its size: sixteen characters or one element are a step. */
    public void made(@Nullable Object value) {
        if (value instanceof String string) {
            int length = string.length();
            if (length >= 64) {
                charge(length >> 4);
            }
        } else if (value instanceof Collection<?> collection) {
            charge(collection.size());
        } else if (value instanceof Map<?, ?> map) {
            charge(map.size());
        } else if (value instanceof Markup markup) {
            charge(markup.text().length() >> 4);
        } else if (value instanceof BigInteger integer) {
            charge(integer.bitLength() >> 5);
        }
    }

    private void check() {
        nextCheck = steps + CHECK_INTERVAL;
        if (steps > limits.steps()) {
            throw new TemplateException(
                    ErrorKind.LIMIT_EXCEEDED, "the template does more than " + limits.steps() + " steps of work");
        }
        clock.check();
    }

    /** One call, include or block deeper; {@link #leave} when it is over, unless it ends with an error. */
    public void enter() {
        charge(1);
        if (++depth > limits.depth()) {
            throw new TemplateException(
                    ErrorKind.RECURSION_ERROR,
                    "calls, blocks and includes are nested more than " + limits.depth() + " levels deep");
        }
    }

    public void leave() {
        depth--;
    }

    /** How deep it is now. */
    public int depth() {
        return depth;
    }

    /** Goes back to a depth, after an error that is not passed on. */
    public void backTo(int earlierDepth) {
        depth = earlierDepth;
    }

    /** The module of a template imported without context, made once; null when it was not imported so far. */
    @Nullable
    Module module(Object template) {
        return modules.get(template);
    }

    void keep(Object template, Module module) {
        modules.put(template, module);
    }

    public @Nullable String yieldName() {
        return yieldName;
    }

    /** What the {@code yield} tag named, as it was given. */
    public @Nullable Object yieldItems() {
        return yieldItems;
    }

    /** Notes what the one {@code yield} tag gives. */
    public void yielded(String name, @Nullable Object items) {
        yieldName = name;
        yieldItems = items;
    }
}
