package dev.chora.copier;

/**
 * The outside world of an operation: who listens, who answers, who decides.
 *
 * @param events hears what happens
 * @param interviewer puts the questions that must be asked
 * @param conflicts decides about differing files
 * @param trust decides about a template that wants to run something
 */
public record Edge(Events events, Interviewer interviewer, ConflictResolver conflicts, TrustResolver trust) {
    /** Nobody listens, nobody answers: whatever has to be asked is an error. */
    public static final Edge SILENT =
            new Edge(Events.NONE, Edge::nobody, ConflictResolver::nobody, (features, commands) -> false);

    private static void nobody(dev.chora.copier.question.Interview interview) {
        dev.chora.copier.question.Prompt prompt = interview.next();
        if (prompt != null) {
            throw new CopierException(
                    ErrorKind.NOT_INTERACTIVE,
                    "The question \"" + prompt.name() + "\" must be asked, and there is no terminal to ask on",
                    "Say --defaults to take the default answers, or give this one with -d " + prompt.name() + "=…");
        }
    }

    /** Without a person, but heard. */
    public static Edge listening(Events events) {
        return new Edge(events, SILENT.interviewer, SILENT.conflicts, SILENT.trust);
    }
}
