package dev.chora.jinja.ansible;

/** BLAKE2b-512 and BLAKE2s-256 without key (RFC 7693). */
final class Blake2 {
    private static final long[] IV_B = {
        0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
        0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
    };
    private static final String[] SIGMA = {
        "0123456789abcdef",
        "ea489fd61c02b753",
        "b8c052fdae367194",
        "7931dcbe265a40f8",
        "905724afe1bc683d",
        "2c6a0b834d75fe19",
        "c51fed4a0763928b",
        "db7ec13950f4862a",
        "6fe9b308c2d714a5",
        "a2847615fb9e3cd0"
    };

    private final boolean wide;
    private final int rounds;
    private final int[] rotations;
    private final int wordBytes;
    private final long mask;

    private Blake2(boolean wide) {
        this.wide = wide;
        this.rounds = wide ? 12 : 10;
        this.rotations = wide ? new int[] {32, 24, 16, 63} : new int[] {16, 12, 8, 7};
        this.wordBytes = wide ? 8 : 4;
        this.mask = wide ? -1L : 0xffffffffL;
    }

    static Blake2 b() {
        return new Blake2(true);
    }

    static Blake2 s() {
        return new Blake2(false);
    }

    byte[] digest(byte[] data) {
        int block = 16 * wordBytes;
        int size = 8 * wordBytes;
        long[] h = new long[8];
        for (int i = 0; i < 8; i++) {
            h[i] = wide ? IV_B[i] : IV_B[i] >>> 32;
        }
        h[0] ^= 0x01010000L ^ size;
        int blocks = Math.max(1, (data.length + block - 1) / block);
        for (int i = 0; i < blocks; i++) {
            boolean last = i == blocks - 1;
            compress(h, data, i * block, last ? data.length : (long) (i + 1) * block, last);
        }
        byte[] out = new byte[size];
        for (int i = 0; i < size; i++) {
            out[i] = (byte) (h[i / wordBytes] >>> (8 * (i % wordBytes)));
        }
        return out;
    }

    private void compress(long[] h, byte[] data, int offset, long count, boolean last) {
        long[] m = new long[16];
        for (int i = 0; i < 16 * wordBytes && offset + i < data.length; i++) {
            m[i / wordBytes] |= (data[offset + i] & 0xffL) << (8 * (i % wordBytes));
        }
        long[] v = new long[16];
        for (int i = 0; i < 8; i++) {
            v[i] = h[i];
            v[i + 8] = wide ? IV_B[i] : IV_B[i] >>> 32;
        }
        v[12] ^= count & mask;
        if (last) {
            v[14] ^= mask;
        }
        for (int round = 0; round < rounds; round++) {
            String sigma = SIGMA[round % 10];
            for (int i = 0; i < 8; i++) {
                int column = i % 4;
                int shift = i < 4 ? 0 : 1;
                mix(
                        v,
                        new int[] {
                            column,
                            4 + (column + shift) % 4,
                            8 + (column + 2 * shift) % 4,
                            12 + (column + 3 * shift) % 4
                        },
                        m[Character.digit(sigma.charAt(2 * i), 16)],
                        m[Character.digit(sigma.charAt(2 * i + 1), 16)]);
            }
        }
        for (int i = 0; i < 8; i++) {
            h[i] ^= v[i] ^ v[i + 8];
        }
    }

    private void mix(long[] v, int[] at, long x, long y) {
        v[at[0]] = v[at[0]] + v[at[1]] + x & mask;
        v[at[3]] = rotate(v[at[3]] ^ v[at[0]], rotations[0]);
        v[at[2]] = v[at[2]] + v[at[3]] & mask;
        v[at[1]] = rotate(v[at[1]] ^ v[at[2]], rotations[1]);
        v[at[0]] = v[at[0]] + v[at[1]] + y & mask;
        v[at[3]] = rotate(v[at[3]] ^ v[at[0]], rotations[2]);
        v[at[2]] = v[at[2]] + v[at[3]] & mask;
        v[at[1]] = rotate(v[at[1]] ^ v[at[2]], rotations[3]);
    }

    private long rotate(long value, int by) {
        return ((value >>> by) | (value << (8 * wordBytes - by))) & mask;
    }
}
