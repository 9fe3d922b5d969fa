package dev.chora.jinja.regex;

import org.jspecify.annotations.Nullable;

/**
 * The flags of {@code (?im)}, {@code (?i:…)} and {@code (?i-m:…)}.
 *
 * @param global whether they hold for the whole pattern
 */
record InlineFlags(int added, int removed, boolean global) {

    /** Reads flags whose first letter or hyphen has been read, with the bracket or colon behind them. */
    static InlineFlags read(PatternReader reader, String head) {
        int added = 0;
        @Nullable String letter = head;
        if (!head.equals("-")) {
            do {
                added = add(reader, letter, added);
                letter = next(reader, "missing -, : or )");
                if (")-:".contains(letter)) {
                    break;
                }
                requireFlag(reader, letter, "missing -, : or )");
            } while (true);
        }
        if (letter.equals(")")) {
            return new InlineFlags(added, 0, true);
        }
        if ((added & RegexFlags.TEMPLATE) != 0) {
            throw reader.errorHere("bad inline flags: cannot turn on global flag", 1);
        }
        int removed = letter.equals("-") ? removed(reader) : 0;
        if ((removed & RegexFlags.TEMPLATE) != 0) {
            throw reader.errorHere("bad inline flags: cannot turn off global flag", 1);
        }
        if ((added & removed) != 0) {
            throw reader.errorHere("bad inline flags: flag turned on and off", 1);
        }
        return new InlineFlags(added, removed, false);
    }

    private static int add(PatternReader reader, String letter, int before) {
        int flag = RegexFlags.ofLetter(letter);
        if (flag == RegexFlags.LOCALE) {
            throw reader.errorHere("bad inline flags: cannot use 'L' flag with a str pattern", 0);
        }
        int added = before | flag;
        if ((flag & RegexFlags.TYPE) != 0 && (added & RegexFlags.TYPE) != flag) {
            throw reader.errorHere("bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0);
        }
        return added;
    }

    private static int removed(PatternReader reader) {
        int removed = 0;
        String letter = next(reader, "missing flag");
        requireFlag(reader, letter, "missing flag");
        do {
            int flag = RegexFlags.ofLetter(letter);
            if ((flag & RegexFlags.TYPE) != 0) {
                throw reader.errorHere("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0);
            }
            removed |= flag;
            letter = next(reader, "missing :");
            if (letter.equals(":")) {
                return removed;
            }
            requireFlag(reader, letter, "missing :");
        } while (true);
    }

    private static String next(PatternReader reader, String missing) {
        String letter = reader.get();
        if (letter == null) {
            throw reader.errorHere(missing, 0);
        }
        return letter;
    }

    private static void requireFlag(PatternReader reader, String letter, String missing) {
        if (RegexFlags.ofLetter(letter) == 0) {
            boolean alphabetic = Character.isLetter(letter.codePointAt(0));
            throw reader.errorHere(alphabetic ? "unknown flag" : missing, PatternReader.length(letter));
        }
    }
}
