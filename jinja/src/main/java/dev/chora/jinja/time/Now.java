package dev.chora.jinja.time;

import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The clock of {@code {% now 'utc' + 'days=1', '%Y' %}}, the tag of jinja2_time and of cookiecutter's TimeExtension.
 *
 * <p>Offsets are shifts, as both document them. (jinja2_time 0.2 with arrow 1.x raises an error there, because arrow took
 * the old meaning of {@code replace} away; a template that uses offsets means the shift.)
 */
public final class Now {
    /** The format where the tag gives none. */
    public static final String DEFAULT_FORMAT = "%Y-%m-%d";

    private static final double MICROS_PER_SECOND = 1e6;

    private Now() {}

    /**
     * The time now.
     *
     * @param zone {@code utc}, {@code local}, an offset such as {@code +02:00}, or a name such as {@code Europe/Berlin}
     * @param format for {@link Strftime}
     * @throws TemplateException of kind {@code PARSER_ERROR} for a zone that nobody knows
     */
    public static String format(String zone, String format) {
        return Strftime.ofDateTime(format, LocalClock.of(at(Instant.now(), zone)));
    }

    /**
     * The time now, moved.
     *
     * @param sign {@code +} or {@code -}
     * @param offset such as {@code days=1, hours=2.5}
     */
    public static String format(String zone, String sign, String offset, String format) {
        ZonedDateTime shifted = shift(at(Instant.now(), zone), sign, offset);
        return Strftime.ofDateTime(format, LocalClock.of(shifted));
    }

    static ZonedDateTime at(Instant instant, String zone) {
        return instant.atZone(zone(zone));
    }

    private static ZoneId zone(String name) {
        switch (name) {
            case "local":
                return ZoneId.systemDefault();
            case "utc", "UTC", "Z":
                return ZoneOffset.UTC;
            default:
                break;
        }
        ZoneId offset = offset(name);
        if (offset != null) {
            return offset;
        }
        try {
            return ZoneId.of(name, ZoneId.SHORT_IDS);
        } catch (DateTimeException unknown) {
            throw new TemplateException(ErrorKind.PARSER_ERROR, "Could not parse timezone expression '" + name + "'.");
        }
    }

    /** {@code +02:00}, {@code -0530}, {@code 02}; null when the name starts otherwise. */
    private static @Nullable ZoneId offset(String name) {
        String text = name;
        while (text.startsWith("(UTC")) {
            text = text.substring(4);
        }
        boolean negative = text.startsWith("-");
        if (negative || text.startsWith("+")) {
            text = text.substring(1);
        }
        int hours = twoDigits(text, 0);
        if (hours < 0) {
            return null;
        }
        int minutes = Math.max(0, twoDigits(text, text.startsWith(":", 2) ? 3 : 2));
        int seconds = hours * 3600 + minutes * 60;
        try {
            return ZoneOffset.ofTotalSeconds(negative ? -seconds : seconds);
        } catch (DateTimeException tooFar) {
            throw TemplateException.valueError("the offset of timezone '" + name + "' is more than 18 hours");
        }
    }

    private static int twoDigits(String text, int at) {
        if (text.length() < at + 2 || !Character.isDigit(text.charAt(at)) || !Character.isDigit(text.charAt(at + 1))) {
            return -1;
        }
        return Character.digit(text.charAt(at), 10) * 10 + Character.digit(text.charAt(at + 1), 10);
    }

    static ZonedDateTime shift(ZonedDateTime start, String sign, String offset) {
        ZonedDateTime time = start;
        for (String part : offset.split(",", -1)) {
            String[] pair = part.split("=", -1);
            if (pair.length != 2) {
                throw TemplateException.valueError(
                        pair.length < 2
                                ? "not enough values to unpack (expected 2, got 1)"
                                : "too many values to unpack (expected 2)");
            }
            time = shift(time, pair[0].strip(), number(sign + pair[1].strip()));
        }
        return time;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException bad) {
            throw TemplateException.valueError("could not convert string to float: '" + text + "'");
        }
    }

    private static ZonedDateTime shift(ZonedDateTime time, String unit, double amount) {
        return switch (unit) {
            case "years", "year" -> wall(time, whole(amount) * 12, 0);
            case "months", "month" -> wall(time, whole(amount), 0);
            case "quarters", "quarter" -> wall(time, whole(amount) * 3, 0);
            case "weeks", "week" -> wall(time, 0, amount * 7 * 86_400);
            case "days", "day" -> wall(time, 0, amount * 86_400);
            case "hours", "hour" -> wall(time, 0, amount * 3_600);
            case "minutes", "minute" -> wall(time, 0, amount * 60);
            case "seconds", "second" -> wall(time, 0, amount);
            case "microseconds", "microsecond" -> wall(time, 0, amount / MICROS_PER_SECOND);
            default ->
                throw TemplateException.valueError("Invalid shift time frame. Please select one of the following:"
                        + " years, months, days, hours, minutes, seconds, microseconds, weeks, quarters.");
        };
    }

    private static long whole(double amount) {
        if (amount != Math.rint(amount) || Math.abs(amount) > 120_000) {
            throw TemplateException.valueError(
                    "Non-integer years and months are ambiguous and not currently supported.");
        }
        return (long) amount;
    }

    private static ZonedDateTime wall(ZonedDateTime time, long months, double seconds) {
        try {
            return ZonedDateTime.of(
                    time.toLocalDateTime()
                            .plusMonths(months)
                            .plusNanos(Math.round((seconds % 1e6) * MICROS_PER_SECOND) * 1000)
                            .plusSeconds((long) (seconds - seconds % 1e6)),
                    time.getZone());
        } catch (DateTimeException outOfRange) {
            throw TemplateException.valueError("the shifted time is out of range");
        }
    }
}
