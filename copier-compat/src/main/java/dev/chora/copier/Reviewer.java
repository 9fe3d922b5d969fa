package dev.chora.copier;

/** Lets a person look at everything that was prepared before any of it is written. */
@FunctionalInterface
public interface Reviewer {
    /**
     * What to do now. Called again after every change of an answer.
     *
     * @throws CopierException of kind {@link ErrorKind#INTERRUPTED} when the person stops: nothing is written then
     */
    Decision review(Review review);

    /** What a person decided. */
    sealed interface Decision permits Write, Change {}

    /** Go on and write. */
    record Write() implements Decision {}

    /**
     * Put a question again, also one that was answered beforehand, and those after it that are not answered by what is
     * known.
     *
     * @param question its name
     */
    record Change(String question) implements Decision {}
}
