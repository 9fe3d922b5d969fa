package dev.chora.jinja.python.date;

import dev.chora.jinja.TemplateException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;

/** Dates and times of numbers, with Python's complaints about numbers out of range. */
final class DateParts {
    private DateParts() {}

    static LocalDate date(long year, long month, long day) {
        if (year < 1 || year > 9999) {
            throw TemplateException.valueError("year " + year + " is out of range");
        }
        require(month >= 1 && month <= 12, "month must be in 1..12");
        int days = YearMonth.of((int) year, (int) month).lengthOfMonth();
        require(day >= 1 && day <= days, "day is out of range for month");
        return LocalDate.of((int) year, (int) month, (int) day);
    }

    static LocalTime time(long hour, long minute, long second, long microsecond) {
        require(hour >= 0 && hour <= 23, "hour must be in 0..23");
        require(minute >= 0 && minute <= 59, "minute must be in 0..59");
        require(second >= 0 && second <= 59, "second must be in 0..59");
        require(microsecond >= 0 && microsecond <= 999_999, "microsecond must be in 0..999999");
        return LocalTime.of((int) hour, (int) minute, (int) second, (int) microsecond * 1000);
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw TemplateException.valueError(complaint);
        }
    }
}
