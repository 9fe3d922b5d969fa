package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.ledger.LedgerRecorder;
import dev.chora.verify.Report;
import dev.chora.verify.RunRecorder;
import java.io.IOException;
import java.nio.file.Path;

/** Adds what a proof measured to the ledger that is configured; a ledger that cannot be written fails no proof. */
final class Recording {
    private Recording() {}

    /** Somebody counts on the record: without a ledger the proof is not even begun. */
    static void require(Path project, Console console, String option) {
        if (LedgerRecorder.find(console.env(), project) == null) {
            throw new CopierException(ErrorKind.USAGE, option + ": there is no ledger", "Make one: chora ledger init");
        }
    }

    static void keep(Report report, Console console) {
        try {
            RunRecorder recorder = LedgerRecorder.find(console.env(), report.project());
            if (recorder != null) {
                recorder.record(report);
            }
        } catch (IOException | CopierException failed) {
            console.err().println("chora: this run is not in the ledger: " + failed.getMessage());
        }
    }
}
