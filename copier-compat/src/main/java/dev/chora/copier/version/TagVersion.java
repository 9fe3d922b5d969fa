package dev.chora.copier.version;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tag read the way the Python package {@code dunamai} reads it by default, without needing the {@code v}: an epoch,
 * numbers, one stage ({@code a1}, {@code -beta}, {@code .post2}) and what follows a plus sign. It reads less than PEP 440
 * in some places (one stage only) and more in others (any word is a stage).
 */
public final class TagVersion {
    /** What stands for a history without any version. */
    public static final TagVersion NONE = new TagVersion("", "0.0.0", null, null);

    private final String epoch;
    private final String base;
    private final @Nullable String stage;
    private final @Nullable String revision;

    private TagVersion(String epoch, String base, @Nullable String stage, @Nullable String revision) {
        this.epoch = epoch;
        this.base = base;
        this.stage = stage;
        this.revision = revision;
    }

    /** Reads a tag; null when it does not look like a version. */
    public static @Nullable TagVersion parse(String tag) {
        int at = tag.startsWith("v") ? 1 : 0;
        int end = digits(tag, at);
        String epoch = "";
        if (end > at && end < tag.length() && tag.charAt(end) == '!') {
            epoch = tag.substring(at, end);
            at = end + 1;
            end = digits(tag, at);
        }
        if (end == at) {
            return null;
        }
        while (end < tag.length() && tag.charAt(end) == '.' && digits(tag, end + 1) > end + 1) {
            end = digits(tag, end + 1);
        }
        String base = tag.substring(at, end);
        String stage = null;
        String revision = null;
        at = end;
        int afterSeparator = separator(tag, at);
        int word = letters(tag, afterSeparator);
        if (word > afterSeparator) {
            stage = tag.substring(afterSeparator, word);
            int number = separator(tag, word);
            int numberEnd = digits(tag, number);
            if (numberEnd > number) {
                revision = tag.substring(number, numberEnd);
                at = numberEnd;
            } else {
                at = isAtEnd(tag, number) ? number : word;
            }
        }
        return isAtEnd(tag, at) ? new TagVersion(epoch, base, stage, revision) : null;
    }

    /** The end of the tag, or a plus sign that something follows. */
    private static boolean isAtEnd(String tag, int at) {
        return at == tag.length() || (tag.charAt(at) == '+' && at + 1 < tag.length());
    }

    private static int separator(String tag, int at) {
        return at < tag.length() && "-._".indexOf(tag.charAt(at)) >= 0 ? at + 1 : at;
    }

    private static int digits(String tag, int from) {
        int at = from;
        while (at < tag.length() && tag.charAt(at) >= '0' && tag.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int letters(String tag, int from) {
        int at = from;
        while (at < tag.length() && Character.isLetter(tag.charAt(at)) && tag.charAt(at) < 128) {
            at++;
        }
        return at;
    }

    /**
     * The version of a commit that is this many commits after the tag.
     *
     * @param hash the commit's short hash; not used when the distance is 0
     * @return null when the stage is none that PEP 440 knows, or its number is out of all proportion
     */
    public @Nullable Version serialise(int distance, String hash) {
        String word = stage == null ? "" : stage;
        String pre = null;
        Long post = null;
        Long dev = null;
        if (revision != null && revision.length() > 18) {
            return null;
        }
        long number = revision == null ? -1 : Long.parseLong(revision);
        if (word.equals("post")) {
            post = number;
        } else if (word.equals("dev")) {
            dev = number;
        } else if (stage != null) {
            pre = normal(word.toLowerCase(Locale.ROOT));
            if (pre == null) {
                return null;
            }
        }
        if ((post != null || dev != null) && number < 0) {
            post = null;
            dev = null;
        }
        if (distance > 0) {
            if (post == null && dev == null) {
                post = (long) distance;
                dev = 0L;
            } else {
                dev = distance + (dev == null ? 0 : dev);
            }
        }
        StringBuilder out = new StringBuilder(epoch.isEmpty() ? "" : epoch + "!").append(base);
        if (pre != null) {
            out.append(pre).append(revision == null ? "0" : revision);
        }
        if (post != null) {
            out.append(".post").append(post.longValue());
        }
        if (dev != null) {
            out.append(".dev").append(dev.longValue());
        }
        if (distance > 0) {
            out.append('+').append(hash);
        }
        return Version.parse(out.toString());
    }

    private static @Nullable String normal(String stage) {
        return switch (stage) {
            case "a", "alpha" -> "a";
            case "b", "beta" -> "b";
            case "rc", "c", "pre", "preview" -> "rc";
            default -> null;
        };
    }
}
