package dev.chora.jinja.python.json;

import dev.chora.jinja.TemplateException;
import org.jspecify.annotations.Nullable;

/** {@code json.dumps} and {@code json.loads}. */
public final class JsonText {
    private JsonText() {}

    /** Makes something that JSON has of a value that it does not have: the {@code default} of {@code json.dumps}. */
    @FunctionalInterface
    public interface Fallback {
        /**
         * The value to write instead.
         *
         * @throws TemplateException when there is none
         */
        @Nullable
        Object replace(Object value);
    }

    /**
     * {@code json.dumps(value, …)}.
     *
     * @throws TemplateException a {@code TypeError} for values that JSON does not have, a {@code ValueError} for a
     *     container that contains itself
     */
    public static String dumps(@Nullable Object value, JsonStyle style) {
        return dumps(value, style, null);
    }

    /** {@code json.dumps(value, default=…, …)}. */
    public static String dumps(@Nullable Object value, JsonStyle style, @Nullable Fallback fallback) {
        return new JsonWriter(style, fallback).write(value);
    }

    /**
     * {@code json.loads(text)}.
     *
     * @throws TemplateException a {@code JSONDecodeError} with Python's text and position
     */
    public static @Nullable Object loads(String text) {
        return new JsonReader(text).read();
    }
}
