package dev.chora.matrix;

/** Hears how a trial goes on. */
public interface MatrixListener {
    /** Something is tried now. */
    void begins(String name, int number, int total);

    /** It was tried. */
    void ended(Row row, int number, int total);
}
