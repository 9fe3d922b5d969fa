package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.Subscript;
import dev.chora.jinja.python.Undefined;
import dev.chora.jinja.python.Values;
import dev.chora.jinja.regex.PyRegex;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code ans_random}, {@code shuffle} and {@code random_mac}; with a seed they give what CPython gives. */
final class RandomFilters {
    private static final BigInteger LEAST_MAC = BigInteger.valueOf(68_719_476_736L);
    private static final BigInteger MOST_MAC = BigInteger.valueOf(1_099_511_627_775L);
    private static final int MAC_PARTS = 6;

    private RandomFilters() {}

    static @Nullable Object random(Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("rand", "end")
                .with("start", null)
                .with("step", null)
                .with("seed", null)
                .bind(arguments);
        RandomBits random = RandomBits.of(values[3]);
        Object end = values[0];
        if (Py.isInt(end)) {
            Object start = Py.truth(values[1]) ? values[1] : Long.valueOf(0);
            Object step = Py.truth(values[2]) ? values[2] : Long.valueOf(1);
            return Values.integer(
                    range(random, whole(start, "arg 1 for"), Calls.integer(end), whole(step, "step for")));
        }
        if (end instanceof Undefined undefined && !Py.isIterable(end)) {
            throw undefined.fail();
        }
        if (!Py.isIterable(end)) {
            throw Calls.filterError("random can only be used on sequences and integers");
        }
        if (Py.truth(values[1]) || Py.truth(values[2])) {
            throw Calls.filterError("start and step can only be used with integer values");
        }
        long length = Py.length(end);
        if (length == 0) {
            throw new TemplateException(ErrorKind.INDEX_ERROR, "Cannot choose from an empty sequence");
        }
        long index = random.below(BigInteger.valueOf(length)).longValueExact();
        return Subscript.item(end, index);
    }

    private static BigInteger whole(@Nullable Object value, String what) {
        BigInteger number = Calls.integer(value);
        if (!Py.equal(Values.integer(number), value)) {
            throw TemplateException.valueError("non-integer " + what + " randrange()");
        }
        return number;
    }

    /** {@code randrange(start, stop, step)}. */
    private static BigInteger range(RandomBits random, BigInteger start, BigInteger stop, BigInteger step) {
        if (step.signum() == 0) {
            throw TemplateException.valueError("zero step for randrange()");
        }
        BigInteger width = stop.subtract(start);
        BigInteger one = BigInteger.valueOf(step.signum());
        BigInteger[] division = width.add(step).subtract(one).divideAndRemainder(step);
        boolean below = division[1].signum() != 0 && division[1].signum() != step.signum();
        BigInteger count = below ? division[0].subtract(BigInteger.ONE) : division[0];
        if (count.signum() <= 0) {
            throw TemplateException.valueError(
                    "empty range for randrange() (" + start + ", " + stop + ", " + width + ")");
        }
        return start.add(step.multiply(random.below(count)));
    }

    static @Nullable Object shuffle(Arguments arguments) {
        @Nullable
        Object[] values =
                Signature.of("randomize_list", "mylist").with("seed", null).bind(arguments);
        List<@Nullable Object> list;
        try {
            list = new ArrayList<>(Py.list(values[0]));
        } catch (TemplateException notIterable) {
            return values[0];
        }
        try {
            RandomBits.of(Py.truth(values[1]) ? values[1] : null).shuffle(list);
        } catch (TemplateException badSeed) {
            return list;
        }
        return list;
    }

    static Object mac(Evaluation evaluation, Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("random_mac", "value").with("seed", null).bind(arguments);
        if (!Py.isString(values[0])) {
            throw Calls.filterError("Invalid value type (<class '" + Py.typeName(values[0]) + "'>) for random_mac ("
                    + Py.str(values[0]) + ")");
        }
        String prefix = Calls.text(values[0]).toLowerCase(Locale.ROOT);
        String[] parts = prefix.split(":", -1);
        if (parts.length > MAC_PARTS - 1) {
            throw Calls.filterError("Invalid value (" + prefix + ") for random_mac: 5 colon(:) separated items max");
        }
        List<String> errors = new ArrayList<>();
        for (String part : parts) {
            if (part.isEmpty()) {
                errors.add("empty item");
            } else if (!PyRegex.compile("[a-f0-9]{2}", 0).scan(part, evaluation).matchesAtStart()) {
                errors.add(part + " not hexa byte");
            }
        }
        if (!errors.isEmpty()) {
            throw Calls.filterError("Invalid value (" + prefix + ") for random_mac: " + String.join(",", errors));
        }
        RandomBits random = RandomBits.of(values[1]);
        BigInteger number = range(random, LEAST_MAC, MOST_MAC.add(BigInteger.ONE), BigInteger.ONE);
        String digits = number.toString(16);
        StringBuilder mac = new StringBuilder(prefix);
        int wanted = Math.min(2 * (MAC_PARTS - parts.length), digits.length());
        for (int i = 0; i + 1 < wanted; i += 2) {
            mac.append(':').append(digits, i, i + 2);
        }
        return mac.toString();
    }
}
