package dev.chora.copier.git;

/** Hashes as hexadecimal digits and as bytes. */
final class Hashes {
    static final int BYTES = 20;
    static final int DIGITS = 40;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Hashes() {}

    /** Whether the text is made of lower-case hexadecimal digits alone. */
    static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static String hex(byte[] data, int from) {
        char[] out = new char[DIGITS];
        for (int i = 0; i < BYTES; i++) {
            int b = data[from + i];
            out[i * 2] = HEX[(b >> 4) & 15];
            out[i * 2 + 1] = HEX[b & 15];
        }
        return new String(out);
    }

    /** The bytes of a hash or of its beginning; an odd last digit is filled up with zero. */
    static byte[] bytes(String digits) {
        byte[] out = new byte[BYTES];
        for (int i = 0; i < digits.length(); i++) {
            int value = Character.digit(digits.charAt(i), 16);
            out[i / 2] |= (byte) (i % 2 == 0 ? value << 4 : value);
        }
        return out;
    }
}
