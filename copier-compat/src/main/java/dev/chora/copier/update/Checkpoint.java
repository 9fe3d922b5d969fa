package dev.chora.copier.update;

/** Hears of every moment at which the program could die; tests let it. */
@FunctionalInterface
interface Checkpoint {
    /** Lets the work go on. */
    Checkpoint NONE = where -> {};

    void reached(String where);
}
