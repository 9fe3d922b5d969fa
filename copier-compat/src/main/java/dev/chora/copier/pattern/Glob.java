package dev.chora.copier.pattern;

/** Matches one part of a path with {@code *}, {@code ?} and backslashes. */
final class Glob {
    private Glob() {}

    /** Compares the whole of {@code path[from, end)}; backtracks to the last star only. */
    static boolean matches(String glob, String path, int from, int end) {
        int at = from;
        int in = 0;
        int starAfter = -1;
        int starAt = 0;
        while (true) {
            if (in < glob.length() && glob.charAt(in) == '*') {
                starAfter = ++in;
                starAt = at;
                continue;
            }
            int width = in < glob.length() && glob.charAt(in) == '\\' ? 2 : 1;
            if (at < end && in < glob.length()) {
                char wanted = glob.charAt(in + width - 1);
                char got = path.charAt(at);
                if (width == 1 && wanted == '?') {
                    in++;
                    at += Character.isHighSurrogate(got) && at + 1 < end ? 2 : 1;
                    continue;
                }
                if (wanted == got) {
                    in += width;
                    at++;
                    continue;
                }
            }
            if (at == end && in == glob.length()) {
                return true;
            }
            if (starAfter < 0 || starAt >= end) {
                return false;
            }
            in = starAfter;
            at = ++starAt;
        }
    }
}
