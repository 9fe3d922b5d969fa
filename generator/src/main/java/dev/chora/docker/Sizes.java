package dev.chora.docker;

import java.util.Locale;

/** Amounts of memory and disk for people: powers of 1024, as engines read them. */
public final class Sizes {
    /** Bytes of one GB, as engines count. */
    public static final long GB = 1L << 30;

    /** Bytes of one MB, as engines count. */
    public static final long MB = 1L << 20;

    private Sizes() {}

    /** With one digit after the point where that says more: {@code 7.8 GB}, {@code 512 MB}. */
    public static String of(long bytes) {
        if (bytes >= GB) {
            return tenths(bytes, GB) + " GB";
        }
        return bytes >= MB ? bytes / MB + " MB" : bytes >= 1024 ? bytes / 1024 + " kB" : bytes + " bytes";
    }

    private static String tenths(long bytes, long unit) {
        long tenths = Math.round(bytes * 10.0 / unit);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    /** As engines and compose files take it, whole units only: {@code 2g}, {@code 512m}. */
    public static String round(long bytes) {
        return bytes % GB == 0 && bytes > 0 ? bytes / GB + "g" : Math.max(1, bytes / MB) + "m";
    }

    /**
     * Reads what people and compose files write: {@code 512m}, {@code 2g}, {@code 1.5 GB}, {@code 2GiB}; a bare number is
     * bytes.
     *
     * @return -1 when it is no size
     */
    public static long parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length() && (Character.isDigit(lower.charAt(end)) || lower.charAt(end) == '.')) {
            end++;
        }
        long unit = switch (lower.substring(end).strip()) {
            case "", "b" -> 1;
            case "k", "kb", "kib" -> 1024;
            case "m", "mb", "mib" -> MB;
            case "g", "gb", "gib" -> GB;
            case "t", "tb", "tib" -> 1024 * GB;
            default -> -1;
        };
        try {
            double number = Double.parseDouble(lower.substring(0, end));
            return unit < 0 || number * unit > Long.MAX_VALUE ? -1 : (long) (number * unit);
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
