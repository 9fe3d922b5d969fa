package dev.chora.copier.merge.structure;

/** A text is not of the format that it is read as. Never leaves the package. */
final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String what, int offset) {
        super(what + " at " + offset, null, false, false);
    }
}
