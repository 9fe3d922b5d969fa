package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.update.ParseGate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** {@code chora update --verify}: what parsed before must parse after, and what did not is named as such. */
final class UpdateGate {
    private final Path project;
    private final Map<String, String> before;

    private UpdateGate(Path project, Map<String, String> before) {
        this.project = project;
        this.before = before;
    }

    /** Looks at the project before the update. */
    static UpdateGate before(Path project) {
        return new UpdateGate(project, look(project));
    }

    /** Looks again, tells what it found, and whether the update broke nothing. */
    boolean passes(Console console) {
        boolean sound = true;
        for (Map.Entry<String, String> fault : look(project).entrySet()) {
            boolean old = before.containsKey(fault.getKey());
            sound &= old;
            console.err()
                    .println("  " + fault.getKey() + " is no valid " + fault.getValue()
                            + (old ? ", as before the update" : " since the update"));
        }
        if (sound) {
            console.err().println("Verified: every file that parsed before parses now.");
        }
        return sound;
    }

    private static Map<String, String> look(Path project) {
        try {
            return ParseGate.faults(project);
        } catch (IOException failure) {
            throw new CopierException(
                    ErrorKind.PROJECT, "The project cannot be read: " + failure.getMessage(), "Check its permissions.");
        }
    }
}
