package dev.chora.verify.rules.model;

import dev.chora.verify.yaml.YamlNode;

/**
 * Where a tree does not fit its model.
 *
 * @param node the value or key that does not fit
 * @param message what is wrong, with the path of keys
 * @param advice what to do
 */
public record Fault(Kind kind, YamlNode node, String message, String advice) {
    /** What kind of misfit. */
    public enum Kind {
        UNKNOWN_KEY,
        MISSING_KEY,
        WRONG_TYPE,
        REPEATED
    }
}
