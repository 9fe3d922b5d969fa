package dev.chora.verify;

import java.io.IOException;

/** Keeps the report of a run, for example in a ledger. */
public interface RunRecorder {
    /** Where the report goes, for people. */
    String where();

    /**
     * Keeps one report.
     *
     * @throws IOException when it cannot be kept
     */
    void record(Report report) throws IOException;
}
