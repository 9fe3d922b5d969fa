package dev.chora.ledger;

/** A line of a ledger as it was read; numbers count from 1. */
public sealed interface LedgerLine {
    /** Where it is in the file, from 1. */
    int number();

    /** One that says something. */
    record Good(int number, Entry entry) implements LedgerLine {}

    /**
     * One that is damaged; it stays in the file.
     *
     * @param reason what is wrong with it
     * @param text the line as it is
     */
    record Broken(int number, String reason, String text) implements LedgerLine {}

    /**
     * One that a newer program wrote; it stays in the file.
     *
     * @param what the schema or kind that this program does not know
     */
    record Foreign(int number, String what) implements LedgerLine {}
}
