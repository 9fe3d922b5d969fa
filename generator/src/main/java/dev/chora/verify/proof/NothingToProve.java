package dev.chora.verify.proof;

/** A step turns out not to concern the project: it does not appear in the report. */
public final class NothingToProve extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Nothing is lost, so nothing is told. */
    public NothingToProve() {
        super(null, null, false, false);
    }
}
