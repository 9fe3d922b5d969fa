package dev.chora.ledger.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers for people, the same in every language setting of the machine. */
public final class Numbers {
    private Numbers() {}

    /** With as many digits as help: 1234, 123, 12.3, 1.23. */
    public static String shown(double number) {
        double size = Math.abs(number);
        int digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
        String text = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        int point = text.indexOf('.');
        return point < 0 ? grouped(text) : text;
    }

    private static String grouped(String digits) {
        int first = digits.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > first && digits.length() - first > 4; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    static String shown(double number, String unit) {
        String text = shown(number);
        return unit.isEmpty() ? text : unit.equals("$") ? "$" + text : text + (unit.equals("x") ? "x" : " " + unit);
    }

    /** For programs: whole numbers as such, others with four digits after the point. */
    static Object value(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return (long) number;
        }
        return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }
}
