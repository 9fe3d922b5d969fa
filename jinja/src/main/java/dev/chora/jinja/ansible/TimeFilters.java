package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.date.PyDateTime;
import dev.chora.jinja.python.date.PyTimezone;
import dev.chora.jinja.time.LocalClock;
import dev.chora.jinja.time.Moment;
import dev.chora.jinja.time.Strftime;
import dev.chora.jinja.time.Strptime;
import java.math.BigInteger;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** {@code strftime} and {@code to_datetime}. */
final class TimeFilters {
    private static final long MICROS_PER_SECOND = 1_000_000;
    /** Years 1 to 9999 and some more. */
    private static final long MOST_SECONDS = 67_768_036_191_676_799L;

    private TimeFilters() {}

    static Object toDatetime(Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("to_datetime", "_string")
                .with("format", "%Y-%m-%d %H:%M:%S")
                .bind(arguments);
        String text = Calls.requireString(values[0], "strptime() argument 1 must be str");
        String format = Calls.requireString(values[1], "strptime() argument 2 must be str");
        Moment moment = Strptime.parse(text, format);
        Integer offset = moment.offset();
        PyTimezone zone = offset == null ? null : new PyTimezone(offset * MICROS_PER_SECOND, moment.zone());
        return new PyDateTime(moment.time(), zone);
    }

    static Object strftime(Arguments arguments) {
        @Nullable
        Object[] values =
                Signature.of("strftime", "string_format").with("second", null).bind(arguments);
        Moment moment = values[1] == null ? LocalClock.now() : at(values[1]);
        String format = Calls.requireString(values[0], "strftime() argument 1 must be str");
        return Strftime.ofTime(format, moment);
    }

    private static Moment at(@Nullable Object second) {
        BigInteger seconds;
        try {
            seconds = Calls.integer(second);
        } catch (TemplateException notANumber) {
            throw Calls.filterError("Invalid value for epoch value (" + Py.str(second) + ")");
        }
        if (seconds.bitLength() > 63 || Math.abs(seconds.longValue()) > MOST_SECONDS) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "timestamp out of range for platform time_t");
        }
        try {
            return LocalClock.at(seconds.longValueExact());
        } catch (DateTimeException tooFar) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "localtime argument out of range");
        }
    }
}
