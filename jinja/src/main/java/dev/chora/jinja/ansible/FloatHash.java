package dev.chora.jinja.ansible;

import java.math.BigInteger;

/** CPython's hash of a float on 64-bit machines: the number modulo the prime 2 to the 61 less 1. */
final class FloatHash {
    private static final int BITS = 61;
    private static final long MODULUS = (1L << BITS) - 1;
    private static final long INFINITY = 314159;
    private static final int CHUNK = 28;

    private FloatHash() {}

    /** The hash as an unsigned number, as seeds use it. */
    static BigInteger of(double value) {
        long hash = hash(value);
        BigInteger number = BigInteger.valueOf(hash);
        return hash < 0 ? number.add(BigInteger.ONE.shiftLeft(64)) : number;
    }

    private static long hash(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? INFINITY : -INFINITY;
        }
        if (Double.isNaN(value)) {
            return 0;
        }
        int exponent = value == 0 ? 0 : Math.getExponent(value) + 1;
        double mantissa = Math.scalb(Math.abs(value), -exponent);
        long hash = 0;
        while (mantissa != 0) {
            hash = (hash << CHUNK & MODULUS) | hash >>> (BITS - CHUNK);
            mantissa *= 1L << CHUNK;
            exponent -= CHUNK;
            long whole = (long) mantissa;
            mantissa -= whole;
            hash += whole;
            if (hash >= MODULUS) {
                hash -= MODULUS;
            }
        }
        int shift = Math.floorMod(exponent, BITS);
        hash = (hash << shift & MODULUS) | hash >>> (BITS - shift);
        long signed = value < 0 ? -hash : hash;
        return signed == -1 ? -2 : signed;
    }
}
