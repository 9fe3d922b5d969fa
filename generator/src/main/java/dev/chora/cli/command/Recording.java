package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.copier.CopierException;
import dev.chora.ledger.LedgerRecorder;
import dev.chora.verify.Report;
import dev.chora.verify.RunRecorder;
import java.io.IOException;

/** Adds what a proof measured to the ledger that is configured; a ledger that cannot be written fails no proof. */
final class Recording {
    private Recording() {}

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
