package dev.chora.copier.git;

/** Short hashes with the length that git chooses. */
final class Abbreviation {
    private static final int SHORTEST = 7;

    private Abbreviation() {}

    /**
     * The beginning of a hash that git would print: as long as the number of packed objects suggests (half the bits of
     * that number, in digits), and longer until nothing else begins like it.
     */
    static String of(ObjectSource objects, String hash) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(objects.packed());
        int length = Math.max(SHORTEST, (bits + 1) / 2);
        while (length < hash.length()
                && objects.startingWith(hash.substring(0, length)).size() > 1) {
            length++;
        }
        return hash.substring(0, length);
    }
}
