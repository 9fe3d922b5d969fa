package dev.chora.jinja.python;

/** The six comparison operators. */
public enum Comparison {
    EQ("=="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">=");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as Python writes it. */
    public String symbol() {
        return symbol;
    }
}
