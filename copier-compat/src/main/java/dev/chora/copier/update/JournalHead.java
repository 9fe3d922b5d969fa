package dev.chora.copier.update;

import java.util.List;

/**
 * What an update was about.
 *
 * @param template the template as the answers file names it
 * @param from the version before, as git describes it
 * @param to the version after
 * @param countsFrom version of the template, by PEP 440, that migrations count from; empty when none is to run
 * @param answersFile path of the answers file, relative to the project
 * @param commit the commit that the project was at, without any change; empty outside git
 * @param wholeProject whether going back means taking the whole project back, since commands may have worked on it: to the
 *     commit, or outside git to the steps, which are all of its files then
 * @param conflicts paths that a person has to decide
 * @param marked those of them that git's index shows as unmerged
 */
public record JournalHead(
        String template,
        String from,
        String to,
        String countsFrom,
        String answersFile,
        String commit,
        boolean wholeProject,
        List<String> conflicts,
        List<String> marked) {
    public JournalHead {
        conflicts = List.copyOf(conflicts);
        marked = List.copyOf(marked);
    }

    /** The same of a journal whose steps hold all that changed. */
    JournalHead ofSteps() {
        return new JournalHead(template, from, to, countsFrom, answersFile, commit, false, conflicts, marked);
    }
}
