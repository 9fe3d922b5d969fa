package dev.chora.jinja.python.date;

import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A fixed offset from UTC.
 *
 * @param offsetMicroseconds east of UTC when positive
 * @param name the name that was given to it; null for none
 */
public record PyTimezone(long offsetMicroseconds, @Nullable String name) implements PyObject {
    public static final PyTimezone UTC = new PyTimezone(0, null);

    public static PyTimezone of(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0
                ? UTC
                : new PyTimezone(offset.getTotalSeconds() * PyTimedelta.SECOND, null);
    }

    @Override
    public String typeName() {
        return "datetime.timezone";
    }

    @Override
    public String repr() {
        if (offsetMicroseconds == 0 && name == null) {
            return "datetime.timezone.utc";
        }
        String delta = new PyTimedelta(offsetMicroseconds).repr();
        return "datetime.timezone(" + delta + (name == null ? "" : ", " + Py.repr(name)) + ")";
    }

    @Override
    public String str() {
        if (name != null) {
            return name;
        }
        return offsetMicroseconds == 0 ? "UTC" : "UTC" + offsetText();
    }

    /** The offset as {@code +02:00}, with seconds and microseconds where it has them. */
    String offsetText() {
        long rest = Math.abs(offsetMicroseconds);
        StringBuilder out = new StringBuilder(9).append(offsetMicroseconds < 0 ? '-' : '+');
        long seconds = rest / PyTimedelta.SECOND;
        Digits.two(seconds / 3600, out);
        Digits.two(seconds / 60 % 60, out.append(':'));
        long micros = rest % PyTimedelta.SECOND;
        if (seconds % 60 != 0 || micros != 0) {
            Digits.two(seconds % 60, out.append(':'));
        }
        if (micros != 0) {
            Digits.padded(micros, 6, out.append('.'));
        }
        return out.toString();
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return other instanceof PyTimezone t && t.offsetMicroseconds == offsetMicroseconds;
    }
}
