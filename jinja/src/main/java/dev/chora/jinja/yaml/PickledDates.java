package dev.chora.jinja.yaml;

import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.date.PyTime;
import dev.chora.jinja.python.date.PyTimedelta;
import dev.chora.jinja.python.date.PyTimezone;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How Python pickles times, time spans and zones, which is how PyYAML writes them. */
final class PickledDates {
    static final String APPLY = YamlNode.PREFIX + "python/object/apply:";
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;
    private static final int NANOS_PER_MICRO = 1000;

    private PickledDates() {}

    /** Arguments that make the value again; null when it is none of these types. */
    static @Nullable List<@Nullable Object> arguments(Object value) {
        if (value instanceof PyTimedelta span) {
            return span(span.microseconds());
        }
        if (value instanceof PyTimezone zone) {
            List<@Nullable Object> arguments = new ArrayList<>();
            arguments.add(new PyTimedelta(zone.offsetMicroseconds()));
            if (zone.name() != null) {
                arguments.add(zone.name());
            }
            return arguments;
        }
        if (value instanceof PyTime time) {
            List<@Nullable Object> arguments = new ArrayList<>();
            arguments.add(state(time.value()));
            if (time.zone() != null) {
                arguments.add(time.zone());
            }
            return arguments;
        }
        return null;
    }

    static String tag(Object value) {
        String type = value instanceof PyTimedelta ? "timedelta" : value instanceof PyTimezone ? "timezone" : "time";
        return APPLY + "datetime." + type;
    }

    private static List<@Nullable Object> span(long microseconds) {
        long days = Math.floorDiv(microseconds, MICROS_PER_DAY);
        long rest = Math.floorMod(microseconds, MICROS_PER_DAY);
        return List.of(days, rest / MICROS_PER_SECOND, rest % MICROS_PER_SECOND);
    }

    private static PyBytes state(LocalTime time) {
        int micros = time.getNano() / NANOS_PER_MICRO;
        return PyBytes.of(new byte[] {
            (byte) time.getHour(),
            (byte) time.getMinute(),
            (byte) time.getSecond(),
            (byte) (micros >> 16),
            (byte) (micros >> 8),
            (byte) micros
        });
    }
}
