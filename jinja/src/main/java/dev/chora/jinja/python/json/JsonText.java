package dev.chora.jinja.python.json;

import org.jspecify.annotations.Nullable;

/** json.dumps and json.loads. */
public final class JsonText {
    private JsonText() {}

    /** json.dumps(value, …). */
    public static String dumps(@Nullable Object value, JsonStyle style) {
        throw new UnsupportedOperationException();
    }

    /** json.loads(text); raises JSONDecodeError. */
    public static @Nullable Object loads(String text) {
        throw new UnsupportedOperationException();
    }
}
