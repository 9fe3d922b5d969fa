package dev.chora.copier.update;

/** How far an update has come. */
public enum JournalPhase {
    /** Everything is written down, the project may be half changed. A crash is repaired by going back. */
    WRITING,
    /** The files are in place; tasks or migrations run. A crash is repaired by going back. */
    RUNNING,
    /** A migration failed after the files were in place; it can go on or be taken back. */
    STOPPED,
    /** Finished, but conflicts are open. */
    CONFLICTS,
    /** Finished; it can still be taken back. */
    DONE
}
