package dev.chora.jinja;

/** How a name or attribute that does not exist behaves; the kinds of Jinja2. */
public enum UndefinedKind {
    /** Prints as nothing, is false, empty and comparable; anything else raises {@code UndefinedError}. */
    DEFAULT("Undefined"),
    /** Raises {@code UndefinedError} on any use but {@code is defined} and {@code default}. */
    STRICT("StrictUndefined"),
    /** As {@link #DEFAULT}, but attributes and items of it are undefined again instead of an error. */
    CHAINABLE("ChainableUndefined"),
    /** As {@link #DEFAULT}, but prints the expression that has no value. */
    DEBUG("DebugUndefined");

    private final String pythonName;

    UndefinedKind(String pythonName) {
        this.pythonName = pythonName;
    }

    /** The name of the Python class, such as {@code StrictUndefined}. */
    public String pythonName() {
        return pythonName;
    }
}
