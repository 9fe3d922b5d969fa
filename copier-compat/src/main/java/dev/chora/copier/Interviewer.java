package dev.chora.copier;

import dev.chora.copier.question.Interview;

/** Puts questions to a person; an edge implements it with a terminal. */
@FunctionalInterface
public interface Interviewer {
    /**
     * Drives the interview until {@link Interview#next()} gives null. It is called even when nothing has to be asked.
     *
     * @throws CopierException of kind {@link ErrorKind#INTERRUPTED} when the person stops, or of kind
     *     {@link ErrorKind#NOT_INTERACTIVE} when there is a question and nobody to ask
     */
    void conduct(Interview interview);
}
