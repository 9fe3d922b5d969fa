package dev.chora.copier.merge;

import java.util.Locale;

/** What becomes of one path. */
public enum Outcome {
    /** The template brings a path that the project does not have. */
    NEW,
    /** The project has already what the template makes. */
    UNCHANGED,
    /** The project's version is replaced by the template's new one; nobody had changed it. */
    UPDATED,
    /** The changes of both sides are in the result. */
    MERGED,
    /** A person has to decide; what the project has is kept in the result. */
    CONFLICT,
    /** The project's version stays, or its absence does. */
    KEPT,
    /** The path goes, since the template dropped it and nobody had changed it. */
    DELETED,
    /** The path moves, since the template moved it. */
    RENAMED;

    /** The lower-case word for people and for JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
