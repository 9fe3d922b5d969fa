package dev.chora.jinja.python.format;

/** The presentation types of floats: {@code e}, {@code f}, {@code g} and the shortest one, {@code r}. */
final class FloatStyle {
    private FloatStyle() {}

    /**
     * The text of the magnitude of a float; {@code inf} and {@code nan} too.
     *
     * @param type one of e, f, g, r; upper case gives upper case text
     * @param precision digits, as the type counts them; without meaning for r
     * @param alternate whether the point and the zeros behind it stay
     * @param dotZero whether what looks like an int gets {@code .0}
     */
    static String text(double value, char type, int precision, boolean alternate, boolean dotZero) {
        char lower = Character.toLowerCase(type);
        String text;
        if (!Double.isFinite(value)) {
            text = Double.isNaN(value) ? "nan" : "inf";
        } else {
            text = switch (lower) {
                case 'f' -> FloatText.fixed(value, precision) + (alternate && precision == 0 ? "." : "");
                case 'e' -> scientific(FloatText.significant(value, precision + 1), alternate);
                case 'g' -> general(value, Math.max(1, precision), alternate, dotZero);
                default -> shortest(FloatText.shortest(value), alternate, dotZero);
            };
        }
        return type == lower ? text : text.toUpperCase(java.util.Locale.ROOT);
    }

    private static String scientific(Decimal decimal, boolean alternate) {
        StringBuilder out = new StringBuilder();
        if (alternate && decimal.digits().length() == 1) {
            decimal.appendExponent(out.append(decimal.digits()).append('.'), 'e');
        } else {
            decimal.appendScientific(out, 'e');
        }
        return out.toString();
    }

    private static String general(double value, int precision, boolean alternate, boolean dotZero) {
        Decimal all = FloatText.significant(value, precision);
        boolean exponent = all.point() <= -4 || all.point() > precision - (dotZero ? 1 : 0);
        return placed(alternate ? all : all.trimmed(), exponent, alternate, dotZero);
    }

    private static String shortest(Decimal decimal, boolean alternate, boolean dotZero) {
        return placed(decimal, decimal.point() <= -4 || decimal.point() > 16, alternate, dotZero);
    }

    private static String placed(Decimal decimal, boolean exponent, boolean alternate, boolean dotZero) {
        if (exponent) {
            return scientific(decimal, alternate);
        }
        StringBuilder out = new StringBuilder();
        decimal.appendPlain(out);
        if (decimal.point() >= decimal.digits().length()) {
            out.append(dotZero ? ".0" : alternate ? "." : "");
        }
        return out.toString();
    }
}
