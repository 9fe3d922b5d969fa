package dev.chora.copier.git;

/** The header lines of commits and tags. */
final class Headers {
    private Headers() {}

    static int endOfLine(byte[] data, int from) {
        int at = from;
        while (at < data.length && data[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Seconds since 1970 of a line that ends in {@code <address> seconds zone}; 0 when it does not. */
    static long time(String line) {
        int start = line.lastIndexOf('>') + 1;
        long time = 0;
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9') {
                time = time * 10 + (c - '0');
            } else if (time > 0) {
                break;
            }
        }
        return time;
    }
}
