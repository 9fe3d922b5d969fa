package dev.chora.jinja.time;

import dev.chora.jinja.TemplateException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the fields that {@code strptime} has read into a date and time, with CPython's rules for what is missing. */
final class ParsedFields {
    private static final int SHORT_NAME = 3;
    private static final int DEFAULT_YEAR = 1900;
    private static final int LEAP_YEAR = 1904;
    private static final int CENTURY_PIVOT = 68;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final String WEEKDAY_HINT = "and a weekday directive ('%A', '%a', '%w', or '%u').";

    private final Map<Character, String> fields;

    ParsedFields(Map<Character, String> fields) {
        this.fields = fields;
    }

    Moment moment() {
        LocalDate date = date();
        int second = number('S', 0);
        if (second >= 60) {
            throw TemplateException.valueError("second must be in 0..59");
        }
        LocalDateTime time = date.atTime(hour(), number('M', 0), second, micros() * 1000);
        String zone = fields.get('Z');
        Integer offset = offset();
        return offset == null ? Moment.naive(time) : new Moment(time, offset, zone);
    }

    private boolean has(char letter) {
        return fields.containsKey(letter);
    }

    private int number(char letter, int missing) {
        return has(letter) ? Strptime.number(fields.get(letter)) : missing;
    }

    private int hour() {
        if (has('H') && !has('I')) {
            return number('H', 0);
        }
        if (!has('I')) {
            return 0;
        }
        int hour = number('I', 0) % 12;
        return "pm".equalsIgnoreCase(fields.get('p')) ? hour + 12 : hour;
    }

    private int micros() {
        String digits = fields.get('f');
        if (digits == null) {
            return 0;
        }
        return Integer.parseInt((digits + "000000").substring(0, 6));
    }

    private LocalDate date() {
        Integer weekday = weekday();
        boolean week = has('U') || has('W');
        checkIso(weekday, week);
        int month = month();
        int day = number('d', 1);
        boolean leapFix = false;
        int year;
        if (has('Y')) {
            year = number('Y', 0);
        } else if (has('y')) {
            int two = number('y', 0);
            year = two <= CENTURY_PIVOT ? two + 2000 : two + 1900;
        } else {
            leapFix = month == 2 && day == 29;
            year = leapFix ? LEAP_YEAR : DEFAULT_YEAR;
        }
        LocalDate date = resolve(year, month, day, weekday, week);
        return leapFix ? checked(DEFAULT_YEAR, date.getMonthValue(), date.getDayOfMonth()) : date;
    }

    private LocalDate resolve(int year, int month, int day, @Nullable Integer weekday, boolean week) {
        if (has('j')) {
            return checked(year, 1, 1).plusDays(number('j', 1) - 1L);
        }
        if (weekday != null && week) {
            return checked(year, 1, 1).plusDays(dayOfWeek(year, weekday) - 1L);
        }
        if (weekday != null && has('G') && has('V')) {
            int isoYear = number('G', 0);
            int correction = checked(isoYear, 1, 4).getDayOfWeek().getValue() + 3;
            long ordinal = number('V', 1) * 7L + weekday + 1 - correction;
            return checked(isoYear, 1, 1).plusDays(ordinal - 1);
        }
        return checked(year, month, day);
    }

    /** Day of the year of a weekday in a numbered week, perhaps before the year starts. */
    private int dayOfWeek(int year, int weekday) {
        int first = checked(year, 1, 1).getDayOfWeek().getValue() - 1;
        int day = weekday;
        int weekNumber = number('W', 0);
        if (has('U')) {
            weekNumber = number('U', 0);
            first = (first + 1) % 7;
            day = (day + 1) % 7;
        }
        return weekNumber == 0 ? 1 + day - first : 1 + (7 - first) % 7 + 7 * (weekNumber - 1) + day;
    }

    private void checkIso(@Nullable Integer weekday, boolean week) {
        boolean year = has('Y') || has('y');
        if (!year && has('G')) {
            if (!has('V') || weekday == null) {
                throw TemplateException.valueError(
                        "ISO year directive '%G' must be used with the ISO week directive '%V' " + WEEKDAY_HINT);
            }
            if (has('j')) {
                throw TemplateException.valueError("Day of the year directive '%j' is not compatible with ISO year"
                        + " directive '%G'. Use '%Y' instead.");
            }
        } else if (!week && has('V')) {
            throw TemplateException.valueError(
                    weekday == null
                            ? "ISO week directive '%V' must be used with the ISO year directive '%G' " + WEEKDAY_HINT
                            : "ISO week directive '%V' is incompatible with the year directive '%Y'."
                                    + " Use the ISO year '%G' instead.");
        }
    }

    private @Nullable Integer weekday() {
        String name = fields.get('A');
        if (name != null) {
            return Strptime.indexOf(Strftime.DAYS, name, 0);
        }
        name = fields.get('a');
        if (name != null) {
            return Strptime.indexOf(Strftime.DAYS, name, SHORT_NAME);
        }
        if (has('w')) {
            return (number('w', 0) + 6) % 7;
        }
        return has('u') ? number('u', 1) - 1 : null;
    }

    private int month() {
        String name = fields.get('B');
        if (name != null) {
            return Strptime.indexOf(Strftime.MONTHS, name, 0) + 1;
        }
        name = fields.get('b');
        return name != null ? Strptime.indexOf(Strftime.MONTHS, name, SHORT_NAME) + 1 : number('m', 1);
    }

    private @Nullable Integer offset() {
        String text = fields.get('z');
        if (text == null) {
            return null;
        }
        if (text.equals("Z")) {
            return 0;
        }
        String digits = text;
        if (digits.charAt(3) == ':') {
            digits = digits.substring(0, 3) + digits.substring(4);
            if (digits.length() > 5) {
                if (digits.charAt(5) != ':') {
                    throw TemplateException.valueError("Inconsistent use of : in " + text);
                }
                digits = digits.substring(0, 5) + digits.substring(6);
            }
        }
        int hours = Strptime.number(digits.substring(1, 3));
        int minutes = Strptime.number(digits.substring(3, 5));
        int seconds = digits.length() > 5 ? Strptime.number(digits.substring(5, Math.min(7, digits.length()))) : 0;
        int total = hours * 3600 + minutes * 60 + seconds;
        if (total >= SECONDS_PER_DAY) {
            throw TemplateException.valueError("offset must be a timedelta strictly between"
                    + " -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(seconds=" + total + ").");
        }
        return text.charAt(0) == '-' ? -total : total;
    }

    private static LocalDate checked(int year, int month, int day) {
        if (year < 1 || year > 9999) {
            throw TemplateException.valueError("year " + year + " is out of range");
        }
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            throw TemplateException.valueError("day is out of range for month");
        }
        return LocalDate.of(year, month, day);
    }
}
