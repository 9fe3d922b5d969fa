package dev.chora.matrix;

import java.time.Duration;
import java.util.List;

/**
 * What became of one combination, or of one update.
 *
 * @param name of the combination, or which version came to which
 * @param files how many files the project has
 * @param notes worth knowing, and no fault
 * @param notRun steps of the verification that could not run, each with what is missing
 */
public record Row(String name, int files, List<Fault> faults, List<String> notes, List<String> notRun, Duration time) {
    public Row {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
        notRun = List.copyOf(notRun);
    }
}
