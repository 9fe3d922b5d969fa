package dev.chora.verify.rules;

import dev.chora.verify.Severity;

/**
 * What a static check looks for, described once: the same texts stand in reports and in the reference of all rules.
 *
 * @param id hadolint's own DL code where it is the same rule; never used for another one
 * @param severity how serious a breach is
 * @param summary what must hold, in a few words without a full stop
 * @param why what happens otherwise, in one or two sentences
 * @param fix what to do, in one sentence; the advice of a finding
 * @param source where the rule comes from: a specification, a reference, a rule of another tool
 */
public record Rule(String id, Severity severity, String summary, String why, String fix, String source) {
    /** A rule whose breach means that something does not work or is unsafe. */
    public static Rule error(String id, String summary, String why, String fix, String source) {
        return new Rule(id, Severity.ERROR, summary, why, fix, source);
    }

    /** A rule whose breach should be mended and fails nothing. */
    public static Rule warning(String id, String summary, String why, String fix, String source) {
        return new Rule(id, Severity.WARNING, summary, why, fix, source);
    }

    /** A rule whose breach is worth knowing. */
    public static Rule note(String id, String summary, String why, String fix, String source) {
        return new Rule(id, Severity.NOTE, summary, why, fix, source);
    }
}
