package dev.chora.copier.merge.text;

/**
 * Numbers for lines: equal lines have equal numbers, over all texts that went through the same object. Comparing texts is
 * then comparing numbers.
 */
final class LineClasses {
    private Lines[] texts = new Lines[64];
    private int[] lines = new int[64];
    private int[] hashes = new int[64];
    private int[] table = new int[128];
    private int count;

    /** One number per line of the text. */
    int[] number(Lines text) {
        int[] numbers = new int[text.count()];
        for (int line = 0; line < numbers.length; line++) {
            numbers[line] = number(text, line);
        }
        return numbers;
    }

    /** How many different lines were seen; every number is below. */
    int count() {
        return count;
    }

    private int number(Lines text, int line) {
        int hash = text.hash(line);
        int slot = slot(hash);
        while (table[slot] != 0) {
            int known = table[slot] - 1;
            if (hashes[known] == hash && texts[known].same(lines[known], text, line)) {
                return known;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return add(text, line, hash, slot);
    }

    private int add(Lines text, int line, int hash, int slot) {
        if (count == texts.length) {
            grow();
            return number(text, line);
        }
        texts[count] = text;
        lines[count] = line;
        hashes[count] = hash;
        table[slot] = ++count;
        return count - 1;
    }

    private void grow() {
        texts = java.util.Arrays.copyOf(texts, 2 * count);
        lines = java.util.Arrays.copyOf(lines, 2 * count);
        hashes = java.util.Arrays.copyOf(hashes, 2 * count);
        table = new int[2 * table.length];
        for (int known = 0; known < count; known++) {
            int slot = slot(hashes[known]);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = known + 1;
        }
    }

    private int slot(int hash) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ (spread >>> 16)) & (table.length - 1);
    }
}
