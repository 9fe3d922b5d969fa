package dev.chora.copier.question;

import java.util.List;

/**
 * What may be left out of an interview.
 *
 * @param defaults take every default instead of asking
 * @param skipAnswered do not ask what the last answers know
 * @param ask patterns of questions to ask whatever the rest says
 */
public record InterviewOptions(boolean defaults, boolean skipAnswered, List<String> ask) {}
