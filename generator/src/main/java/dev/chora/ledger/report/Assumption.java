package dev.chora.ledger.report;

/**
 * A figure that is reckoned with and was not measured.
 *
 * @param name for {@code --assume NAME=VALUE}
 * @param value unless somebody says otherwise
 * @param meaning what it is, for people
 */
record Assumption(String name, double value, String unit, String meaning) {}
