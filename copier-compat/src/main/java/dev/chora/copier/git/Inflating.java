package dev.chora.copier.git;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Unpacks deflated bytes whose length is known beforehand. */
final class Inflating {
    private Inflating() {}

    /** Fills a buffer with the beginning of what was deflated and says how much there was. */
    static int prefix(byte[] deflated, byte[] into, String what) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            return inflater.inflate(into);
        } catch (DataFormatException e) {
            throw damaged(what, e);
        } finally {
            inflater.end();
        }
    }

    /**
     * Inflates all of it.
     *
     * @param skip bytes at the beginning that are not wanted
     * @param size bytes after them
     */
    static byte[] all(byte[] deflated, int from, int skip, int size, String what) {
        byte[] out = new byte[skip + size];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated, from, deflated.length - from);
            int at = 0;
            while (at < out.length) {
                int got = inflater.inflate(out, at, out.length - at);
                if (got == 0 && (inflater.finished() || inflater.needsInput() || inflater.needsDictionary())) {
                    throw damaged(what, null);
                }
                at += got;
            }
        } catch (DataFormatException e) {
            throw damaged(what, e);
        } finally {
            inflater.end();
        }
        return skip == 0 ? out : Arrays.copyOfRange(out, skip, out.length);
    }

    static GitException damaged(String what, @Nullable Throwable cause) {
        return new GitException("object " + what + " is damaged", cause);
    }
}
