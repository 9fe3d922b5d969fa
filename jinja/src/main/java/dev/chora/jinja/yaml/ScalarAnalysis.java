package dev.chora.jinja.yaml;

/**
 * Which styles a scalar can be written in without changing its meaning.
 *
 * @param empty whether it has no characters
 * @param multiline whether it has line breaks
 * @param flowPlain whether it can stand plain inside of brackets
 * @param blockPlain whether it can stand plain elsewhere
 * @param singleQuoted whether it can stand in single quotes
 * @param block whether it can be a literal or folded block
 */
record ScalarAnalysis(
        boolean empty, boolean multiline, boolean flowPlain, boolean blockPlain, boolean singleQuoted, boolean block) {

    private static final ScalarAnalysis EMPTY = new ScalarAnalysis(true, false, false, true, true, false);
    private static final int NEXT_LINE = 0x85;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    static boolean isBreak(int character) {
        return character == '\n' || character == NEXT_LINE || character == 0x2028 || character == 0x2029;
    }

    private static boolean isBlank(int character) {
        return character == 0 || character == ' ' || character == '\t' || character == '\r' || isBreak(character);
    }

    static ScalarAnalysis of(int[] text, boolean allowUnicode) {
        if (text.length == 0) {
            return EMPTY;
        }
        boolean blockIndicators = startsDocument(text);
        boolean flowIndicators = blockIndicators;
        boolean breaks = false;
        boolean special = false;
        boolean breakSpace = false;
        boolean spaceBreak = false;
        boolean previousSpace = false;
        boolean previousBreak = false;
        boolean afterBlank = true;
        for (int i = 0; i < text.length; i++) {
            int character = text[i];
            boolean beforeBlank = i + 1 >= text.length || isBlank(text[i + 1]);
            if (i == 0) {
                boolean indicator = "#,[]{}&*!|>'\"%@`".indexOf(character) >= 0 || (character == '-' && beforeBlank);
                flowIndicators |= indicator || character == '?' || character == ':';
                blockIndicators |= indicator || ((character == '?' || character == ':') && beforeBlank);
            } else {
                boolean comment = character == '#' && afterBlank;
                flowIndicators |= ",?[]{}:".indexOf(character) >= 0 || comment;
                blockIndicators |= (character == ':' && beforeBlank) || comment;
            }
            boolean isBreak = isBreak(character);
            breaks |= isBreak;
            special |= isSpecial(character, allowUnicode);
            breakSpace |= character == ' ' && previousBreak;
            spaceBreak |= isBreak && previousSpace;
            previousSpace = character == ' ';
            previousBreak = isBreak;
            afterBlank = isBlank(character);
        }
        int last = text[text.length - 1];
        boolean edges = text[0] == ' ' || isBreak(text[0]) || last == ' ' || isBreak(last);
        boolean plain = !edges && !breakSpace && !spaceBreak && !special && !breaks;
        boolean quotable = !breakSpace && !spaceBreak && !special;
        boolean block = last != ' ' && !spaceBreak && !special;
        return new ScalarAnalysis(false, breaks, plain && !flowIndicators, plain && !blockIndicators, quotable, block);
    }

    private static boolean startsDocument(int[] text) {
        return text.length >= 3 && (text[0] == '-' || text[0] == '.') && text[1] == text[0] && text[2] == text[0];
    }

    private static boolean isSpecial(int character, boolean allowUnicode) {
        if (character == '\n' || (character >= ' ' && character <= '~')) {
            return false;
        }
        boolean printable = character == NEXT_LINE
                || (character >= 0xA0 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || (character >= 0x10000 && character < 0x10FFFF);
        return !printable || character == BYTE_ORDER_MARK || !allowUnicode;
    }
}
