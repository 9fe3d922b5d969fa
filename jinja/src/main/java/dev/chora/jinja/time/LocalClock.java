package dev.chora.jinja.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.TimeZone;

/** The clock and the time zone of this machine. */
public final class LocalClock {
    private LocalClock() {}

    /** {@code time.localtime(seconds)}: an instant in the zone of this machine. */
    public static Moment at(long epochSecond) {
        return in(Instant.ofEpochSecond(epochSecond), ZoneId.systemDefault());
    }

    /** Now, in the zone of this machine. */
    public static Moment now() {
        return in(Instant.now(), ZoneId.systemDefault());
    }

    static Moment in(Instant instant, ZoneId zone) {
        return of(instant.atZone(zone));
    }

    static Moment of(ZonedDateTime time) {
        return new Moment(time.toLocalDateTime(), time.getOffset().getTotalSeconds(), abbreviation(time));
    }

    static ZoneOffset offsetOf(LocalDateTime time) {
        return ZoneId.systemDefault().getRules().getOffset(time);
    }

    /** The short name of a zone, such as {@code CEST}; of an offset, {@code UTC+02:00} as Python's timezone names it. */
    static String abbreviation(ZonedDateTime time) {
        ZoneId zone = time.getZone();
        if (zone instanceof ZoneOffset offset) {
            return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getId();
        }
        if (isUtc(zone)) {
            return "UTC";
        }
        boolean daylight = zone.getRules().isDaylightSavings(time.toInstant());
        return TimeZone.getTimeZone(zone).getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH);
    }

    private static boolean isUtc(ZoneId zone) {
        String id = zone.getId();
        return id.equals("UTC")
                || id.equals("Z")
                || id.equals("Etc/UTC")
                || (id.equals("GMT") && zone.getRules().isFixedOffset());
    }
}
