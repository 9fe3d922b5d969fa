package dev.chora.jinja.python;

import dev.chora.jinja.Environment;
import dev.chora.jinja.Evaluation;
import org.jspecify.annotations.Nullable;

/** An evaluation outside of any template. */
enum PlainEvaluation implements Evaluation {
    INSTANCE;

    private final Environment environment = Environment.builder().build();

    @Override
    public Environment environment() {
        return environment;
    }

    @Override
    public @Nullable Object resolve(String name) {
        return null;
    }

    @Override
    public boolean autoescape() {
        return false;
    }

    @Override
    public @Nullable String templateName() {
        return null;
    }

    @Override
    public void charge(long steps) {}

    @Override
    public @Nullable Object attribute(@Nullable Object o, String name) {
        Object attribute = Attributes.get(o, name);
        return attribute == Py.MISSING ? Subscript.item(o, name) : attribute;
    }

    @Override
    public @Nullable Object item(@Nullable Object o, @Nullable Object key) {
        return Attributes.PLAIN_ACCESS.item(o, key);
    }
}
