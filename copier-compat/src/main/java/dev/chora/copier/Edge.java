package dev.chora.copier;

/**
 * The outside world of an operation: who listens, who answers, who decides.
 *
 * @param events hears what happens
 * @param interviewer puts the questions that must be asked
 * @param conflicts decides about differing files
 * @param trust decides about a template that wants to run something
 * @param reviewer looks at everything before it is written
 */
public record Edge(
        Events events, Interviewer interviewer, ConflictResolver conflicts, TrustResolver trust, Reviewer reviewer) {
    /** An edge where nothing is reviewed. */
    public Edge(Events events, Interviewer interviewer, ConflictResolver conflicts, TrustResolver trust) {
        this(events, interviewer, conflicts, trust, review -> new Reviewer.Write());
    }

    /** Nobody answers: whatever has to be asked is an error. */
    public static Edge unattended(Events events) {
        Nobody nobody = new Nobody();
        return new Edge(events, nobody, nobody, nobody);
    }
}
