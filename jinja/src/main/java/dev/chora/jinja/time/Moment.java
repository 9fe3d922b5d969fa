package dev.chora.jinja.time;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A date and time, perhaps with what is known of its zone.
 *
 * @param time wall clock time
 * @param offset distance from UTC in seconds; null when the time is naive
 * @param zone abbreviation of the zone such as {@code CET}; null when there is none
 */
public record Moment(
        LocalDateTime time,
        @Nullable Integer offset,
        @Nullable String zone) {

    /** A time without zone, for which {@code %z} and {@code %Z} print nothing. */
    public static Moment naive(LocalDateTime time) {
        return new Moment(time, null, null);
    }
}
