package dev.chora.verify.rules.workflow;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Schedules of five fields, as POSIX has them and GitHub reads them. */
final class Cron {
    private static final List<String> NAMES = List.of("minute", "hour", "day of the month", "month", "day of the week");
    private static final int[] FIRST = {0, 0, 1, 1, 0};
    private static final int[] LAST = {59, 23, 31, 12, 6};
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private Cron() {}

    /** What is wrong with a schedule, or null. */
    static @Nullable String wrong(String text) {
        if (text.strip().startsWith("@")) {
            return "is a short form, which GitHub does not know";
        }
        String[] fields = text.strip().split("\\s+");
        if (fields.length != 5) {
            return "has " + fields.length + " fields instead of five";
        }
        for (int i = 0; i < 5; i++) {
            for (String part : fields[i].split(",", -1)) {
                if (!fits(part, i)) {
                    return "has the " + NAMES.get(i) + " \"" + part + "\", which is not between " + FIRST[i] + " and "
                            + LAST[i];
                }
            }
        }
        String minute = fields[0];
        boolean often = minute.equals("*")
                || minute.equals("*/1")
                || minute.equals("*/2")
                || minute.equals("*/3")
                || minute.equals("*/4");
        return often ? "is more often than every five minutes" : null;
    }

    private static boolean fits(String part, int field) {
        int slash = part.indexOf('/');
        if (slash >= 0 && number(part.substring(slash + 1), field) <= 0) {
            return false;
        }
        String range = slash < 0 ? part : part.substring(0, slash);
        if (range.equals("*")) {
            return true;
        }
        int hyphen = range.indexOf('-');
        int first = number(hyphen < 0 ? range : range.substring(0, hyphen), field);
        int last = hyphen < 0 ? first : number(range.substring(hyphen + 1), field);
        return first >= FIRST[field] && last <= LAST[field] && first <= last;
    }

    private static int number(String text, int field) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (field == 3 && MONTHS.contains(lower)) {
            return MONTHS.indexOf(lower) + 1;
        }
        if (field == 4 && DAYS.contains(lower)) {
            return DAYS.indexOf(lower);
        }
        if (text.isEmpty() || text.length() > 2 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(text);
    }
}
