package dev.chora.copier.update;

import dev.chora.copier.tree.Entry;
import dev.chora.copier.tree.FileEntry;
import dev.chora.copier.tree.LinkEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What tells one content of a path from another without keeping it.
 *
 * @param text {@code absent}, or the kind and a hash of the content; executable bits count, other modes do not
 */
record Fingerprint(String text) {
    private static final Fingerprint ABSENT = new Fingerprint("absent");

    static Fingerprint of(@Nullable Entry entry) {
        if (entry == null) {
            return ABSENT;
        }
        if (entry instanceof FileEntry file) {
            return new Fingerprint((file.executable() ? "program " : "file ") + hash(file.bytes()));
        }
        return entry instanceof LinkEntry link
                ? new Fingerprint("link " + hash(link.target().getBytes(StandardCharsets.UTF_8)))
                : new Fingerprint("folder");
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
