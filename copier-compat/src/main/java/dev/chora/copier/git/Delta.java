package dev.chora.copier.git;

/** Rebuilds an object from its base and the copy and insert instructions of a delta (git's pack format). */
final class Delta {
    private Delta() {}

    static byte[] apply(byte[] base, byte[] delta, String what) {
        int[] at = {0};
        if (size(delta, at) != base.length) {
            throw Inflating.damaged(what, null);
        }
        byte[] out = new byte[Math.toIntExact(size(delta, at))];
        int position = at[0];
        int filled = 0;
        try {
            while (position < delta.length) {
                int instruction = delta[position++];
                if (instruction >= 0) {
                    System.arraycopy(delta, position, out, filled, instruction);
                    position += instruction;
                    filled += instruction;
                    continue;
                }
                int from = 0;
                int length = 0;
                for (int i = 0; i < 4; i++) {
                    if ((instruction & (1 << i)) != 0) {
                        from |= (delta[position++] & 255) << (8 * i);
                    }
                }
                for (int i = 0; i < 3; i++) {
                    if ((instruction & (16 << i)) != 0) {
                        length |= (delta[position++] & 255) << (8 * i);
                    }
                }
                length = length == 0 ? 0x10000 : length;
                System.arraycopy(base, from, out, filled, length);
                filled += length;
            }
        } catch (IndexOutOfBoundsException e) {
            throw Inflating.damaged(what, e);
        }
        if (filled != out.length) {
            throw Inflating.damaged(what, null);
        }
        return out;
    }

    private static long size(byte[] delta, int[] at) {
        long size = 0;
        int shift = 0;
        int b;
        do {
            b = delta[at[0]++];
            size |= (long) (b & 127) << shift;
            shift += 7;
        } while (b < 0);
        return size;
    }
}
