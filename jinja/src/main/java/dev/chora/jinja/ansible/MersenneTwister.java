package dev.chora.jinja.ansible;

import java.math.BigInteger;

/** MT19937 by Matsumoto and Nishimura (2002), seeded and read as CPython's {@code random.Random}. */
final class MersenneTwister implements RandomBits {
    private static final int SIZE = 624;
    private static final int MIDDLE = 397;
    private static final int ARRAY_SEED = 19650218;
    private static final long MASK = 0xffffffffL;

    private final int[] state = new int[SIZE];
    private int index;

    /** @param seed any number; its sign does not count */
    MersenneTwister(BigInteger seed) {
        BigInteger positive = seed.abs();
        int length = Math.max(1, (positive.bitLength() + 31) / 32);
        int[] key = new int[length];
        for (int i = 0; i < length; i++) {
            key[i] = positive.shiftRight(32 * i).intValue();
        }
        seed(key);
    }

    private void seed(int number) {
        state[0] = number;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
        index = SIZE;
    }

    private void seed(int[] key) {
        seed(ARRAY_SEED);
        int i = 1;
        int j = 0;
        for (int k = Math.max(SIZE, key.length); k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ (state[i - 1] >>> 30)) * 1664525) + key[j] + j;
            i++;
            j = (j + 1) % key.length;
            if (i >= SIZE) {
                state[0] = state[SIZE - 1];
                i = 1;
            }
        }
        for (int k = SIZE - 1; k > 0; k--) {
            state[i] = (state[i] ^ (state[i - 1] ^ (state[i - 1] >>> 30)) * 1566083941) - i;
            i++;
            if (i >= SIZE) {
                state[0] = state[SIZE - 1];
                i = 1;
            }
        }
        state[0] = 0x80000000;
    }

    private int next() {
        if (index >= SIZE) {
            twist();
        }
        int y = state[index++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        for (int k = 0; k < SIZE; k++) {
            int y = (state[k] & 0x80000000) | (state[(k + 1) % SIZE] & 0x7fffffff);
            state[k] = state[(k + MIDDLE) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        index = 0;
    }

    @Override
    public BigInteger bits(int count) {
        BigInteger result = BigInteger.ZERO;
        for (int done = 0; done < count; done += 32) {
            int wanted = Math.min(32, count - done);
            long word = (next() & MASK) >>> (32 - wanted);
            result = result.or(BigInteger.valueOf(word).shiftLeft(done));
        }
        return result;
    }
}
