package dev.chora.ledger;

import dev.chora.copier.CopierException;
import dev.chora.ledger.intake.VerifyIntake;
import dev.chora.verify.Report;
import dev.chora.verify.RunRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds each run of {@code chora verify} to the ledger that is configured. */
public final class LedgerRecorder implements RunRecorder {
    private final LedgerFile ledger;

    public LedgerRecorder(LedgerFile ledger) {
        this.ledger = ledger;
    }

    /**
     * One for the ledger that counts, see {@link LedgerPlace}; null when none is configured.
     *
     * @param project the folder of the project: its ledger, or one above it, counts as well
     */
    public static @Nullable RunRecorder find(Map<String, String> environment, Path project) {
        LedgerFile ledger = LedgerPlace.find(null, environment, project);
        return ledger == null ? null : new LedgerRecorder(ledger);
    }

    @Override
    public String where() {
        return ledger.path().toString();
    }

    @Override
    public void record(Report report) throws IOException {
        try {
            ledger.append(List.of(VerifyIntake.of(report)));
        } catch (CopierException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }
}
