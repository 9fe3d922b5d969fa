package dev.chora.copier.yaml;

import dev.chora.jinja.python.date.PyDate;
import dev.chora.jinja.python.date.PyDateTime;
import dev.chora.jinja.python.date.PyTimezone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Dates and times as PyYAML's timestamp resolver and constructor read them. */
final class Timestamp {
    private final String text;
    private int at;

    private Timestamp(String text) {
        this.text = text;
    }

    /**
     * The date, or date and time; null when the text does not look like one.
     *
     * @throws DateTimeException when it looks like one and is none, as the 30th of February
     */
    static @Nullable Object resolve(String text) {
        if (text.length() < 8 || text.charAt(4) != '-') {
            return null;
        }
        return new Timestamp(text).read();
    }

    private @Nullable Object read() {
        int year = digits(4, 4);
        if (year < 0 || !take('-')) {
            return null;
        }
        int month = digits(1, 2);
        if (month < 0 || !take('-')) {
            return null;
        }
        int day = digits(1, 2);
        if (day < 0) {
            return null;
        }
        if (at == text.length()) {
            return at == 10 ? new PyDate(LocalDate.of(year, month, day)) : null;
        }
        if (!take('T') && !take('t') && !blanks()) {
            return null;
        }
        int hour = digits(1, 2);
        if (hour < 0 || !take(':')) {
            return null;
        }
        int minute = digits(2, 2);
        if (minute < 0 || !take(':')) {
            return null;
        }
        int second = digits(2, 2);
        if (second < 0) {
            return null;
        }
        int nanos = take('.') ? fraction() : 0;
        return zoned(year, month, day, hour, minute, second, nanos);
    }

    private @Nullable Object zoned(int year, int month, int day, int hour, int minute, int second, int nanos) {
        Integer offset = null;
        if (at < text.length()) {
            blanks();
            if (take('Z')) {
                offset = 0;
            } else {
                boolean negative = take('-');
                if (!negative && !take('+')) {
                    return null;
                }
                int hours = digits(1, 2);
                int minutes = hours >= 0 && take(':') ? digits(2, 2) : 0;
                if (hours < 0 || minutes < 0) {
                    return null;
                }
                offset = (hours * 60 + minutes) * (negative ? -60 : 60);
            }
            if (at < text.length()) {
                return null;
            }
        }
        LocalDateTime time = LocalDateTime.of(year, month, day, hour, minute, second, nanos);
        return new PyDateTime(time, offset == null ? null : zone(offset));
    }

    private static PyTimezone zone(int seconds) {
        return seconds == 0 ? PyTimezone.UTC : new PyTimezone(seconds * 1_000_000L, null);
    }

    /** Between so many digits; -1 when there are fewer, in which case nothing was read. */
    private int digits(int least, int most) {
        int value = 0;
        int count = 0;
        while (count < most && at + count < text.length() && isDigit(text.charAt(at + count))) {
            value = value * 10 + (text.charAt(at + count) - '0');
            count++;
        }
        if (count < least) {
            return -1;
        }
        at += count;
        return value;
    }

    /** The digits behind the point, cut to microseconds, in nanoseconds. */
    private int fraction() {
        int micros = 0;
        int count = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            if (count < 6) {
                micros = micros * 10 + (text.charAt(at) - '0');
                count++;
            }
            at++;
        }
        for (; count < 6; count++) {
            micros *= 10;
        }
        return micros * 1000;
    }

    private boolean blanks() {
        int start = at;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at > start;
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
