package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.update.ParseGate;
import dev.chora.verify.Finding;
import dev.chora.verify.Level;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import dev.chora.verify.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code chora update --verify}: the static faults of the project before and after. A fault that the update brought is named
 * as such; so is a file that no longer parses. One is the same before and after when rule, file and words are: lines move.
 */
final class UpdateGate {
    private final Path project;
    private final Map<String, String> unparsed;
    private final Set<String> known = new HashSet<>();

    private UpdateGate(Path project, Map<String, String> unparsed) {
        this.project = project;
        this.unparsed = unparsed;
    }

    /** Looks at the project before the update. */
    static UpdateGate before(Path project, Console console) throws InterruptedException {
        UpdateGate gate = new UpdateGate(project, unparsed(project));
        for (Finding fault : faults(project, console)) {
            gate.known.add(key(fault));
        }
        return gate;
    }

    /** Looks again, tells what it found, and whether the update broke nothing. */
    boolean passes(Console console) throws InterruptedException {
        List<Finding> brought = new ArrayList<>();
        Set<String> files = new HashSet<>();
        int old = 0;
        for (Finding fault : faults(project, console)) {
            if (known.contains(key(fault))) {
                old++;
                continue;
            }
            brought.add(fault);
            Place place = fault.place();
            if (place != null) {
                files.add(place.file());
            }
        }
        boolean sound = brought.isEmpty();
        for (Finding fault : brought) {
            Place place = fault.place();
            console.err()
                    .println("  " + (place == null ? "" : place + ": ") + fault.message() + " [" + fault.rule()
                            + "], since the update");
            console.err().println("     help: " + fault.advice());
        }
        for (Map.Entry<String, String> fault : unparsed(project).entrySet()) {
            boolean before = unparsed.containsKey(fault.getKey());
            if (before || !files.contains(fault.getKey())) {
                sound &= before;
                console.err()
                        .println("  " + fault.getKey() + " is no valid " + fault.getValue()
                                + (before ? ", as before the update" : " since the update"));
            }
        }
        if (sound) {
            console.err()
                    .println("Verified: the update brought no fault"
                            + (old == 0
                                    ? "."
                                    : "; " + old + (old == 1 ? " was" : " were") + " there before, see chora verify."));
        }
        return sound;
    }

    private static String key(Finding fault) {
        Place place = fault.place();
        return fault.rule() + "\n" + (place == null ? "" : place.file()) + "\n" + fault.message();
    }

    private static List<Finding> faults(Path project, Console console) throws InterruptedException {
        List<Finding> faults = new ArrayList<>();
        for (Step step : Verification.quiet(project, Level.STATIC).run(console).steps()) {
            for (Finding finding : step.findings()) {
                if (finding.severity() == Severity.ERROR) {
                    faults.add(finding);
                }
            }
        }
        return faults;
    }

    private static Map<String, String> unparsed(Path project) {
        try {
            return ParseGate.faults(project);
        } catch (IOException failure) {
            throw new CopierException(
                    ErrorKind.PROJECT, "The project cannot be read: " + failure.getMessage(), "Check its permissions.");
        }
    }
}
