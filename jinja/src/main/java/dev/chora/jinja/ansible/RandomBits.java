package dev.chora.jinja.ansible;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.UndefinedKind;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.Undefined;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source of random bits, with the choices that Python's {@code random} module makes from them. */
interface RandomBits {
    /** A random number of this many bits. */
    BigInteger bits(int count);

    /** The generator that {@code Random(seed)} gives; without a seed, one that cannot be foretold. */
    static RandomBits of(@Nullable Object seed) {
        if (seed == null) {
            SecureRandom secure = new SecureRandom();
            return count -> new BigInteger(count, secure);
        }
        return new MersenneTwister(seedNumber(seed));
    }

    private static BigInteger seedNumber(Object seed) {
        if (Py.isString(seed) || seed instanceof PyBytes) {
            byte[] text = Calls.bytes(seed);
            byte[] digest = Hashes.digest("SHA-512", text);
            byte[] all = new byte[text.length + digest.length];
            System.arraycopy(text, 0, all, 0, text.length);
            System.arraycopy(digest, 0, all, text.length, digest.length);
            return new BigInteger(1, all);
        }
        if (Py.isInt(seed)) {
            return Calls.integer(seed);
        }
        if (seed instanceof Double number) {
            return FloatHash.of(number);
        }
        if (seed instanceof Undefined undefined && undefined.kind() == UndefinedKind.STRICT) {
            throw undefined.fail();
        }
        throw TemplateException.typeError(
                "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
    }

    /** A number from 0 to below the limit, which must be positive. */
    default BigInteger below(BigInteger limit) {
        BigInteger number = bits(limit.bitLength());
        while (number.compareTo(limit) >= 0) {
            number = bits(limit.bitLength());
        }
        return number;
    }

    default int below(int limit) {
        return below(BigInteger.valueOf(limit)).intValueExact();
    }

    /** Puts a list into random order. */
    default void shuffle(List<@Nullable Object> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int k = below(i + 1);
            Object swap = list.get(i);
            list.set(i, list.get(k));
            list.set(k, swap);
        }
    }
}
