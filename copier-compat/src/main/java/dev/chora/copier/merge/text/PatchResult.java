package dev.chora.copier.merge.text;

import java.util.List;

/**
 * What came of applying a patch.
 *
 * @param bytes the text with the hunks that fitted
 * @param rejected the hunks that fitted nowhere, in order
 * @param ambiguous whether a hunk would have fitted in more than one place
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PatchResult(byte[] bytes, List<Hunk> rejected, boolean ambiguous) {
    public PatchResult {
        rejected = List.copyOf(rejected);
    }
}
