package dev.chora.ledger;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one line of a ledger says. */
public sealed interface Entry
        permits Founded,
                ScannedProject,
                UnreadableProject,
                Retired,
                Measurement,
                CiRun,
                Vulnerabilities,
                Maintenance,
                Issue,
                AssumptionChange {
    /** When it was so: when the scan, the measurement or the run began; not when the line was written. */
    Instant time();

    /** The word for its kind in the line. */
    String kind();

    /** Everything but version, kind and time, in the order in which it is written. */
    Map<String, @Nullable Object> fields();
}
