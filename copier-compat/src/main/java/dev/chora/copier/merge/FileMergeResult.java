package dev.chora.copier.merge;

import java.util.List;

/**
 * The content of a file that both sides changed.
 *
 * @param bytes what is to be in the file
 * @param conflict whether a person has to decide
 * @param rejects the text of the {@code .rej} file; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FileMergeResult(byte[] bytes, boolean conflict, Reason reason, List<ChangeHunk> hunks, byte[] rejects) {
    private static final byte[] NONE = {};

    static FileMergeResult of(byte[] bytes, boolean conflict, Reason reason, List<ChangeHunk> hunks) {
        return new FileMergeResult(bytes, conflict, reason, hunks, NONE);
    }
}
