package dev.chora.adopt;

/** How much it says that a line occurs in two files: a brace nothing, a sentence a lot. */
final class LineWeight {
    private static final double SYMBOLS = 0.02;
    private static final double SHORT = 0.15;
    private static final double BASE = 0.25;
    private static final int SHORT_LENGTH = 4;
    private static final double FULL_LENGTH = 16;

    private LineWeight() {}

    /** Between 0 for an empty line and 1. */
    static double of(String line) {
        if (line.isEmpty()) {
            return 0;
        }
        int letters = letters(line);
        if (letters == 0) {
            return SYMBOLS;
        }
        return letters < SHORT_LENGTH ? SHORT : Math.min(1, BASE + letters / FULL_LENGTH);
    }

    /** Number of letters and digits. */
    static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters++;
            }
        }
        return letters;
    }
}
