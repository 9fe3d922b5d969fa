package dev.chora.copier.git;

import java.nio.charset.StandardCharsets;

/**
 * A tag that is an object of its own.
 *
 * @param target hash of what it tags
 * @param time when it was made, seconds since 1970; 0 when it does not say
 */
record AnnotatedTag(String target, long time) {
    static AnnotatedTag parse(byte[] data) {
        String target = "";
        long time = 0;
        int at = 0;
        while (at < data.length && data[at] != '\n') {
            int end = Headers.endOfLine(data, at);
            String line = new String(data, at, end - at, StandardCharsets.ISO_8859_1);
            if (line.startsWith("object ")) {
                target = line.substring("object ".length());
            } else if (line.startsWith("tagger ")) {
                time = Headers.time(line);
            }
            at = end + 1;
        }
        return new AnnotatedTag(target, time);
    }
}
