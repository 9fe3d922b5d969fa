package dev.chora.copier.task;

import dev.chora.copier.version.Version;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import org.jspecify.annotations.Nullable;

/** A version as templates of migrations see it: it prints, compares, and knows whether it is a prerelease. */
record VersionValue(Version version) implements PyObject {
    @Override
    public String typeName() {
        return "Version";
    }

    @Override
    public String str() {
        return version.toString();
    }

    @Override
    public String repr() {
        return "<Version('" + version + "')>";
    }

    @Override
    public boolean truth() {
        return true;
    }

    @Override
    public @Nullable Object attribute(String name) {
        String text = version.toString();
        return switch (name) {
            case "public" -> text.indexOf('+') < 0 ? text : text.substring(0, text.indexOf('+'));
            case "local" -> text.indexOf('+') < 0 ? null : text.substring(text.indexOf('+') + 1);
            case "is_prerelease" -> version.isPrerelease();
            case "major" -> number(0);
            case "minor" -> number(1);
            case "micro" -> number(2);
            default -> Py.MISSING;
        };
    }

    /** One number of the release, 0 beyond its end. */
    private Object number(int index) {
        String text = version.toString();
        int epoch = text.indexOf('!');
        int at = epoch + 1;
        for (int i = 0; ; i++) {
            int end = at;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (i == index) {
                return dev.chora.jinja.python.Values.integer(new java.math.BigInteger(text.substring(at, end)));
            }
            boolean more =
                    end + 1 < text.length() && text.charAt(end) == '.' && Character.isDigit(text.charAt(end + 1));
            if (!more) {
                return 0L;
            }
            at = end + 1;
        }
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return equals(other);
    }

    @Override
    public @Nullable Integer compareWith(@Nullable Object other) {
        return other instanceof VersionValue value ? Integer.valueOf(version.compareTo(value.version)) : null;
    }
}
