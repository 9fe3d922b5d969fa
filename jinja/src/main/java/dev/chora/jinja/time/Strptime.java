package dev.chora.jinja.time;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.regex.PyRegex;
import dev.chora.jinja.regex.RegexFlags;
import dev.chora.jinja.regex.Scan;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code datetime.strptime} as CPython does it: the format becomes a regular expression, and its groups become a date.
 * Names of days and months are English.
 */
public final class Strptime {
    private static final String BLANKS = " \t\n\r\u000b\f\u001c\u001d\u001e\u001f\u0085\u00a0";
    private static final String SPECIAL = "\\.^$*+?(){}[]|";

    private Strptime() {}

    /**
     * Reads a date and time.
     *
     * @return the time, with offset and zone name where {@code %z} was read
     * @throws TemplateException a {@code ValueError} with Python's text when text and format do not fit
     */
    public static Moment parse(String text, String format) {
        PyRegex regex = PyRegex.compile(pattern(format, format), RegexFlags.IGNORECASE);
        Scan scan = regex.scan(text, null);
        if (!scan.matchesAtStart()) {
            throw TemplateException.valueError("time data '" + text + "' does not match format '" + format + "'");
        }
        if (scan.end() != text.length()) {
            throw TemplateException.valueError("unconverted data remains: " + text.substring(scan.end()));
        }
        Map<Character, String> fields = new HashMap<>();
        for (char letter : "dfHIGjmMSUwuVyYzAaBbpZW".toCharArray()) {
            int group = regex.groupNamed(Character.toString(letter));
            String value = group < 0 ? null : scan.group(group);
            if (value != null) {
                fields.put(letter, value);
            }
        }
        return new ParsedFields(fields).moment();
    }

    private static String pattern(String format, String whole) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char character = format.charAt(i);
            if (character == '%') {
                i++;
                if (i >= format.length()) {
                    throw TemplateException.valueError("stray % in format '" + whole + "'");
                }
                pattern.append(directive(format.charAt(i), whole));
            } else if (BLANKS.indexOf(character) >= 0) {
                while (i + 1 < format.length() && BLANKS.indexOf(format.charAt(i + 1)) >= 0) {
                    i++;
                }
                pattern.append("\\s+");
            } else {
                pattern.append(SPECIAL.indexOf(character) >= 0 ? "\\" : "").append(character);
            }
        }
        return pattern.toString();
    }

    private static String directive(char letter, String format) {
        String pattern = switch (letter) {
            case 'd' -> "(?P<d>3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9])";
            case 'f' -> "(?P<f>[0-9]{1,6})";
            case 'H' -> "(?P<H>2[0-3]|[0-1]\\d|\\d)";
            case 'I' -> "(?P<I>1[0-2]|0[1-9]|[1-9])";
            case 'G' -> "(?P<G>\\d\\d\\d\\d)";
            case 'j' -> "(?P<j>36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9])";
            case 'm' -> "(?P<m>1[0-2]|0[1-9]|[1-9])";
            case 'M' -> "(?P<M>[0-5]\\d|\\d)";
            case 'S' -> "(?P<S>6[0-1]|[0-5]\\d|\\d)";
            case 'U', 'W' -> "(?P<" + letter + ">5[0-3]|[0-4]\\d|\\d)";
            case 'w' -> "(?P<w>[0-6])";
            case 'u' -> "(?P<u>[1-7])";
            case 'V' -> "(?P<V>5[0-3]|0[1-9]|[1-4]\\d|\\d)";
            case 'y' -> "(?P<y>\\d\\d)";
            case 'Y' -> "(?P<Y>\\d\\d\\d\\d)";
            case 'z' -> "(?P<z>[+-]\\d\\d:?[0-5]\\d(:?[0-5]\\d(\\.\\d{1,6})?)?|(?-i:Z))";
            case 'A' -> "(?P<A>" + String.join("|", longestFirst(Strftime.DAYS)) + ")";
            case 'a' -> "(?P<a>mon|tue|wed|thu|fri|sat|sun)";
            case 'B' -> "(?P<B>" + String.join("|", longestFirst(Strftime.MONTHS)) + ")";
            case 'b' -> "(?P<b>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)";
            case 'p' -> "(?P<p>am|pm)";
            case 'Z' -> "(?P<Z>utc|gmt)";
            case 'c' -> pattern("%a %b %d %H:%M:%S %Y", format);
            case 'x' -> pattern("%m/%d/%y", format);
            case 'X' -> pattern("%H:%M:%S", format);
            case '%' -> "%";
            default -> null;
        };
        if (pattern == null) {
            boolean escaped = SPECIAL.indexOf(letter) >= 0 || BLANKS.indexOf(letter) >= 0;
            throw TemplateException.valueError(
                    "'" + (escaped ? '%' : letter) + "' is a bad directive in format '" + format + "'");
        }
        return pattern;
    }

    private static String[] longestFirst(String[] names) {
        String[] sorted = names.clone();
        for (int i = 1; i < sorted.length; i++) {
            for (int k = i; k > 0 && sorted[k].length() > sorted[k - 1].length(); k--) {
                String swap = sorted[k];
                sorted[k] = sorted[k - 1];
                sorted[k - 1] = swap;
            }
        }
        return sorted;
    }

    /** Index of a name by its first letters; names are matched without regard to case. */
    static int indexOf(String[] names, String name, int letters) {
        for (int i = 0; i < names.length; i++) {
            String known = letters == 0 ? names[i] : names[i].substring(0, letters);
            if (known.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return 0;
    }

    /** The number that these digits of any script are. */
    static int number(@Nullable String digits) {
        int value = 0;
        if (digits != null) {
            for (int i = 0; i < digits.length(); i++) {
                int digit = Character.digit(digits.charAt(i), 10);
                value = digit < 0 ? value : value * 10 + digit;
            }
        }
        return value;
    }
}
