package dev.chora.docker.diagnose;

import java.util.List;

/**
 * Something wrong with a container.
 *
 * @param cause what happened, in a sentence or two
 * @param evidence what shows it, each in a line
 * @param cures what helps, the likeliest first
 */
public record Fault(Kind kind, String cause, List<String> evidence, List<String> cures) {
    /** What can be recognised. The words are part of {@code --json}. */
    public enum Kind {
        PORT_IN_USE("port-in-use", "The port is taken"),
        OUT_OF_MEMORY("out-of-memory", "Out of memory"),
        MISSING_VARIABLE("missing-variable", "A variable is missing"),
        IMPORT_ERROR("import-error", "A module cannot be imported"),
        MOUNT_PERMISSION("mount-permission", "No permission on a mounted folder"),
        PERMISSION("permission", "No permission"),
        READ_ONLY("read-only", "A read-only place is written to"),
        BAD_MOUNT("bad-mount", "A mount does not fit"),
        DISK_FULL("disk-full", "The disk is full"),
        NAME_UNKNOWN("name-unknown", "A host name is not known"),
        CONNECTION_REFUSED("connection-refused", "A connection is refused"),
        UNHEALTHY("unhealthy", "The health check fails"),
        WRONG_ARCHITECTURE("wrong-architecture", "Built for another processor"),
        NO_INTERPRETER_LINE("no-interpreter-line", "A script without a first line"),
        CRLF("crlf", "A script with line ends of Windows"),
        INTERPRETER_MISSING("interpreter-missing", "The interpreter of a script is missing"),
        NOT_EXECUTABLE("not-executable", "The command cannot be executed"),
        COMMAND_NOT_FOUND("command-not-found", "The command is not there"),
        CRASHED("crashed", "Crashed in native code"),
        KILLED("killed", "Killed"),
        STOPPED("stopped", "Stopped"),
        RESTART_LOOP("restart-loop", "Restarts again and again"),
        EXIT_AT_ONCE("exit-at-once", "Ended at once"),
        APPLICATION_ERROR("application-error", "The program failed"),
        NEVER_STARTED("never-started", "Never started");

        private final String word;
        private final String title;

        Kind(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /** Its name for programs. */
        public String word() {
            return word;
        }

        /** Its name for people. */
        public String title() {
            return title;
        }
    }

    public Fault {
        evidence = List.copyOf(evidence);
        cures = List.copyOf(cures);
    }
}
