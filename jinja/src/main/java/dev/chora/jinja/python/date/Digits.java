package dev.chora.jinja.python.date;

/** Numbers with leading zeros. */
final class Digits {
    private Digits() {}

    static StringBuilder two(long number, StringBuilder out) {
        return padded(number, 2, out);
    }

    static StringBuilder padded(long number, int width, StringBuilder out) {
        String text = Long.toString(number);
        for (int i = text.length(); i < width; i++) {
            out.append('0');
        }
        return out.append(text);
    }

    static void date(java.time.LocalDate date, StringBuilder out) {
        padded(date.getYear(), 4, out).append('-');
        two(date.getMonthValue(), out).append('-');
        two(date.getDayOfMonth(), out);
    }
}
