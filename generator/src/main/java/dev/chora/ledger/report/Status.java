package dev.chora.ledger.report;

/** How a figure stands to its target. */
public enum Status {
    /** The target is met. */
    MET("target met"),
    /** More than half of the way. */
    PROGRESSING("progressing"),
    /** Half of the way or less. */
    BEHIND("behind"),
    /** There is no figure. */
    NOT_MEASURED("not measured");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The word for it in reports. */
    public String word() {
        return word;
    }

    /** Of a figure that should be large. */
    public static Status atLeast(double value, double target) {
        return value >= target ? MET : value > target / 2 ? PROGRESSING : BEHIND;
    }

    /** Of figures that should all be small: met by the largest, progressing when the average meets the target. */
    public static Status atMost(double largest, double average, double target) {
        return largest <= target ? MET : average <= target ? PROGRESSING : BEHIND;
    }
}
