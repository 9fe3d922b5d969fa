package dev.chora.verify.rules.compose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mount in the short form {@code [SOURCE:]TARGET[:MODE]}.
 *
 * @param source a path or the name of a volume, null for a volume without a name
 * @param wrong what is wrong with it, or null
 */
record Mount(
        @Nullable String source,
        String target,
        String mode,
        @Nullable String wrong) {
    static Mount of(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean drive = i - start == 1
                    && i + 1 < text.length()
                    && "\\/".indexOf(text.charAt(i + 1)) >= 0
                    && Character.isLetter(text.charAt(start));
            if (text.charAt(i) == ':' && !drive) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        if (parts.size() == 1) {
            return new Mount(null, parts.get(0), "", parts.get(0).isEmpty() ? "is empty" : null);
        }
        String wrong = parts.size() > 3 ? "has too many parts" : parts.contains("") ? "has an empty part" : null;
        return new Mount(parts.get(0), parts.get(1), parts.size() > 2 ? parts.get(2) : "", wrong);
    }

    /** Whether the source is the name of a volume and not a path. */
    boolean isNamed() {
        return source != null
                && !source.isEmpty()
                && "./~\\".indexOf(source.charAt(0)) < 0
                && !(source.length() > 1 && source.charAt(1) == ':');
    }
}
