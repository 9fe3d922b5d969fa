package dev.chora.jinja.time;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * {@code strftime} as the GNU C library does it in the C locale, with its padding flags and widths (POSIX
 * {@code strftime(3)}, glibc extensions). Directives that nobody knows stay as they are.
 */
public final class Strftime {
    static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final int SHORT_NAME = 3;
    private static final int NOON = 12;
    private static final int WEEK = 7;
    private static final int MOST_WIDTH = 1000;

    private final Moment moment;
    private final LocalDateTime time;
    private final boolean micros;
    private final StringBuilder out = new StringBuilder();

    private Strftime(Moment moment, boolean micros) {
        this.moment = moment;
        this.time = moment.time();
        this.micros = micros;
    }

    /** {@code datetime.strftime}: knows {@code %f}, and prints nothing for the zone of a naive time. */
    public static String ofDateTime(String format, Moment moment) {
        return new Strftime(moment, true).format(format);
    }

    /** {@code time.strftime}, which has no {@code %f}. */
    public static String ofTime(String format, Moment moment) {
        return new Strftime(moment, false).format(format);
    }

    private String format(String format) {
        int length = format.length();
        for (int i = 0; i < length; i++) {
            char character = format.charAt(i);
            if (character != '%') {
                out.append(character);
                continue;
            }
            int start = i;
            char flag = 0;
            boolean upper = false;
            boolean swap = false;
            int at = i + 1;
            for (; at < length && "_-0^#".indexOf(format.charAt(at)) >= 0; at++) {
                char found = format.charAt(at);
                upper |= found == '^';
                swap |= found == '#';
                flag = found == '^' || found == '#' ? flag : found;
            }
            int width = 0;
            for (; at < length && format.charAt(at) >= '0' && format.charAt(at) <= '9'; at++) {
                width = Math.min(MOST_WIDTH, width * 10 + format.charAt(at) - '0');
            }
            if (at < length && (format.charAt(at) == 'E' || format.charAt(at) == 'O')) {
                at++;
            }
            if (at >= length) {
                out.append(format, start, length);
                return out.toString();
            }
            if (!directive(format.charAt(at), flag, width, upper, swap)) {
                out.append(format, start, at + 1);
            }
            i = at;
        }
        return out.toString();
    }

    private boolean directive(char letter, char flag, int width, boolean upper, boolean swap) {
        switch (letter) {
            case 'd' -> number(time.getDayOfMonth(), 2, '0', flag, width);
            case 'e' -> number(time.getDayOfMonth(), 2, ' ', flag, width);
            case 'H' -> number(time.getHour(), 2, '0', flag, width);
            case 'k' -> number(time.getHour(), 2, ' ', flag, width);
            case 'I' -> number(hour12(), 2, '0', flag, width);
            case 'l' -> number(hour12(), 2, ' ', flag, width);
            case 'j' -> number(time.getDayOfYear(), 3, '0', flag, width);
            case 'm' -> number(time.getMonthValue(), 2, '0', flag, width);
            case 'M' -> number(time.getMinute(), 2, '0', flag, width);
            case 'S' -> number(time.getSecond(), 2, '0', flag, width);
            case 'C' -> number(Math.floorDiv(time.getYear(), 100), 1, '0', flag, width);
            case 'y' -> number(Math.floorMod(time.getYear(), 100), 2, '0', flag, width);
            case 'Y' -> number(time.getYear(), 1, '0', flag, width);
            case 'G' -> number(time.get(IsoFields.WEEK_BASED_YEAR), 1, '0', flag, width);
            case 'g' -> number(Math.floorMod(time.get(IsoFields.WEEK_BASED_YEAR), 100), 2, '0', flag, width);
            case 'V' -> number(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, '0', flag, width);
            case 'U' -> number(week(sundayBased()), 2, '0', flag, width);
            case 'W' -> number(week(weekday()), 2, '0', flag, width);
            case 'u' -> number(weekday() + 1, 1, '0', flag, width);
            case 'w' -> number(sundayBased(), 1, '0', flag, width);
            case 's' -> number(time.toEpochSecond(offset()), 1, '0', flag, width);
            default -> {
                return text(letter, flag, width, upper, swap);
            }
        }
        return true;
    }

    private boolean text(char letter, char flag, int width, boolean upper, boolean swap) {
        String text = switch (letter) {
            case 'a' -> DAYS[weekday()].substring(0, SHORT_NAME);
            case 'A' -> DAYS[weekday()];
            case 'b', 'h' -> MONTHS[time.getMonthValue() - 1].substring(0, SHORT_NAME);
            case 'B' -> MONTHS[time.getMonthValue() - 1];
            case 'p' -> time.getHour() < NOON ? "AM" : "PM";
            case 'P' -> time.getHour() < NOON ? "am" : "pm";
            case 'c' -> nested("%a %b %e %H:%M:%S %Y");
            case 'D', 'x' -> nested("%m/%d/%y");
            case 'F' -> nested("%Y-%m-%d");
            case 'r' -> nested("%I:%M:%S %p");
            case 'R' -> nested("%H:%M");
            case 'T', 'X' -> nested("%H:%M:%S");
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            case 'Z' -> moment.zone() == null ? "" : moment.zone();
            case 'z' -> offsetText();
            case 'f' -> micros ? pad(time.get(ChronoField.MICRO_OF_SECOND), 6, '0') : "";
            default -> "";
        };
        if (text.isEmpty() && "zZ".indexOf(letter) < 0) {
            return false;
        }
        boolean lower = swap && (letter == 'p' || letter == 'Z');
        String cased = lower
                ? text.toLowerCase(Locale.ROOT)
                : upper || (swap && "aAbBh".indexOf(letter) >= 0) ? text.toUpperCase(Locale.ROOT) : text;
        for (int i = cased.length(); i < width; i++) {
            out.append(flag == '0' ? '0' : ' ');
        }
        out.append(cased);
        return true;
    }

    private String nested(String format) {
        return new Strftime(moment, micros).format(format);
    }

    private void number(long value, int digits, char usual, char flag, int width) {
        char fill = flag == '_' || flag == '-' ? ' ' : flag == '0' ? '0' : usual;
        out.append(pad(value, flag == '-' ? width : Math.max(digits, width), fill));
    }

    private static String pad(long value, int width, char fill) {
        String digits = Long.toString(Math.abs(value));
        StringBuilder padded = new StringBuilder();
        int sign = value < 0 ? 1 : 0;
        if (sign > 0 && fill == '0') {
            padded.append('-');
        }
        for (int i = digits.length() + sign; i < width; i++) {
            padded.append(fill);
        }
        if (sign > 0 && fill != '0') {
            padded.append('-');
        }
        return padded.append(digits).toString();
    }

    private int hour12() {
        int hour = time.getHour() % NOON;
        return hour == 0 ? NOON : hour;
    }

    /** 0 is Monday. */
    private int weekday() {
        return time.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
    }

    /** 0 is Sunday. */
    private int sundayBased() {
        return (weekday() + 1) % WEEK;
    }

    private int week(int dayOfWeek) {
        return (time.get(ChronoField.DAY_OF_YEAR) - 1 + WEEK - dayOfWeek) / WEEK;
    }

    private ZoneOffset offset() {
        Integer offset = moment.offset();
        return offset == null ? LocalClock.offsetOf(time) : ZoneOffset.ofTotalSeconds(offset);
    }

    private String offsetText() {
        Integer offset = moment.offset();
        if (offset == null) {
            return "";
        }
        int seconds = Math.abs(offset);
        String text = (offset < 0 ? "-" : "+") + pad(seconds / 3600, 2, '0') + pad(seconds / 60 % 60, 2, '0');
        return seconds % 60 == 0 ? text : text + pad(seconds % 60, 2, '0');
    }
}
