package dev.chora.verify.proof;

/** Figures as people read them. */
public final class Amount {
    private Amount() {}

    /** A value with its unit and as many digits as say something: {@code 158 MB}, {@code 0.42 s}, {@code 6}. */
    public static String of(double value, String unit) {
        String number = number(value, unit);
        return unit.isEmpty() ? number : unit.equals("%") ? number + " %" : number + " " + unit;
    }

    private static String number(double value, String unit) {
        if (unit.isEmpty() || Math.abs(value) >= 100) {
            return Long.toString(Math.round(value));
        }
        long scale = Math.abs(value) >= 10 ? 10 : 100;
        long scaled = Math.round(Math.abs(value) * scale);
        String sign = value < 0 && scaled > 0 ? "-" : "";
        String rest = Long.toString(scaled % scale);
        if (scaled % scale == 0) {
            return sign + scaled / scale;
        }
        String digits = scale == 100 && rest.length() == 1 ? "0" + rest : rest;
        return sign + scaled / scale + "." + (digits.endsWith("0") ? digits.substring(0, digits.length() - 1) : digits);
    }
}
