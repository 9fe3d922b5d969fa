package dev.chora.copier.version;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version number by PEP 440, with the reading and the order of Python's {@code packaging} 26.
 *
 * <p>Numbers have no limit: they are kept as digits without leading zeros. Two versions are equal when they order alike,
 * so {@code 1.0} equals {@code v1}, while {@link #toString()} keeps the zeros that were written.
 */
public final class Version implements Comparable<Version> {
    private final String epoch;
    private final List<String> release;
    private final @Nullable String preLetter;
    private final @Nullable String preNumber;
    private final @Nullable String post;
    private final @Nullable String dev;
    private final List<String> local;

    Version(
            String epoch,
            List<String> release,
            @Nullable String preLetter,
            @Nullable String preNumber,
            @Nullable String post,
            @Nullable String dev,
            List<String> local) {
        this.epoch = epoch;
        this.release = List.copyOf(release);
        this.preLetter = preLetter;
        this.preNumber = preNumber;
        this.post = post;
        this.dev = dev;
        this.local = List.copyOf(local);
    }

    /** Reads a version; null when the text is none. Blanks around it and a leading {@code v} are allowed. */
    public static @Nullable Version parse(String text) {
        return new VersionParser(text).parse();
    }

    /** Whether this is a prerelease or a development release. */
    public boolean isPrerelease() {
        return preLetter != null || dev != null;
    }

    /** The first number of the release, digits without leading zeros. */
    public String major() {
        return release.get(0);
    }

    @Override
    public int compareTo(Version other) {
        int order = compareNumbers(epoch, other.epoch);
        if (order == 0) {
            order = compareReleases(other);
        }
        if (order == 0) {
            order = Integer.compare(preRank(), other.preRank());
        }
        if (order == 0 && preNumber != null && other.preNumber != null) {
            order = compareNumbers(preNumber, other.preNumber);
        }
        if (order == 0) {
            order = compareOptional(post, other.post, -1);
        }
        if (order == 0) {
            order = compareOptional(dev, other.dev, 1);
        }
        return order == 0 ? compareLocal(other) : order;
    }

    private int compareReleases(Version other) {
        int length = Math.max(release.size(), other.release.size());
        for (int i = 0; i < length; i++) {
            String mine = i < release.size() ? release.get(i) : "0";
            String theirs = i < other.release.size() ? other.release.get(i) : "0";
            int order = compareNumbers(mine, theirs);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** A development release of no prerelease comes before all prereleases, a final release after them. */
    private int preRank() {
        if (preLetter != null) {
            return preLetter.charAt(0);
        }
        return post == null && dev != null ? 0 : Character.MAX_VALUE;
    }

    private int compareLocal(Version other) {
        int common = Math.min(local.size(), other.local.size());
        for (int i = 0; i < common; i++) {
            String mine = local.get(i);
            String theirs = other.local.get(i);
            boolean mineCounts = isNumber(mine);
            boolean theirsCounts = isNumber(theirs);
            int order;
            if (mineCounts && theirsCounts) {
                order = compareNumbers(mine, theirs);
            } else {
                order = mineCounts == theirsCounts ? mine.compareTo(theirs) : mineCounts ? 1 : -1;
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(local.size(), other.local.size());
    }

    /** @param absent how a missing number stands to any number: -1 before, 1 after */
    private static int compareOptional(@Nullable String mine, @Nullable String theirs, int absent) {
        if (mine == null) {
            return theirs == null ? 0 : absent;
        }
        return theirs == null ? -absent : compareNumbers(mine, theirs);
    }

    private static int compareNumbers(String a, String b) {
        int order = Integer.compare(a.length(), b.length());
        return order == 0 ? a.compareTo(b) : order;
    }

    private static boolean isNumber(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            if (segment.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        int end = release.size();
        while (end > 0 && release.get(end - 1).equals("0")) {
            end--;
        }
        int hash = epoch.hashCode() * 31 + release.subList(0, end).hashCode();
        hash = hash * 31 + (preLetter == null ? 0 : (preLetter + preNumber).hashCode());
        hash = hash * 31 + (post == null ? 0 : post.hashCode());
        hash = hash * 31 + (dev == null ? 0 : dev.hashCode());
        return hash * 31 + local.hashCode();
    }

    /** The normal form: {@code 1!2.0rc1.post2.dev3+local.4}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        if (!epoch.equals("0")) {
            out.append(epoch).append('!');
        }
        append(out, release);
        if (preLetter != null) {
            out.append(preLetter).append(preNumber);
        }
        if (post != null) {
            out.append(".post").append(post);
        }
        if (dev != null) {
            out.append(".dev").append(dev);
        }
        if (!local.isEmpty()) {
            out.append('+');
            append(out, local);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                out.append('.');
            }
            out.append(parts.get(i));
        }
    }
}
