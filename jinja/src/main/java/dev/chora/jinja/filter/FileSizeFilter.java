package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.python.Numbers;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.format.FormatSpec;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** {@code filesizeformat(binary=false)}: {@code 4.1 MB}, or {@code 4.1 MiB} where 1024 bytes are one KiB. */
final class FileSizeFilter implements Filter {
    private static final Parameters PARAMETERS =
            Parameters.ofValue("do_filesizeformat", "value").with("binary", false);
    /** The first power of 1000 among the units that a float cannot hold. */
    private static final int LAST_POWER = 8;

    private static final String PREFIXES = "kMGTPEZY";

    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable Object[] given = PARAMETERS.bind(value, arguments);
        double bytes = Numbers.toFloat(value);
        boolean binary = Py.truth(given[0]);
        double base = binary ? 1024 : 1000;
        if (bytes == 1) {
            return "1 Byte";
        }
        if (bytes < base) {
            return Py.str(Numbers.toInt(bytes)) + " Bytes";
        }
        int prefix = 0;
        while (prefix < PREFIXES.length() - 1 && !isBelow(bytes, binary, prefix + 2)) {
            prefix++;
        }
        double size = base * bytes / unit(binary, prefix + 2);
        return FormatSpec.format(size, ".1f") + " " + name(prefix, binary);
    }

    /** Compares exactly, as Python compares a float with an int. */
    private static boolean isBelow(double bytes, boolean binary, int power) {
        if (binary || power < LAST_POWER || !Double.isFinite(bytes)) {
            return bytes < unit(binary, power);
        }
        return new BigDecimal(bytes).compareTo(BigDecimal.ONE.movePointRight(3 * power)) < 0;
    }

    /** The base to this power, rounded once, as Python turns its exact int into a float. */
    private static double unit(boolean binary, int power) {
        return binary ? Math.scalb(1.0, 10 * power) : Double.parseDouble("1e" + 3 * power);
    }

    private static String name(int prefix, boolean binary) {
        char letter = PREFIXES.charAt(prefix);
        return binary ? Character.toUpperCase(letter) + "iB" : letter + "B";
    }
}
