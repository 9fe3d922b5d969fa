package dev.chora.verify.rules.compose;

import dev.chora.verify.Place;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import java.util.HashSet;
import java.util.Set;

/** Takes findings once, though a base file is looked at once for each file that is laid over it. */
final class ComposeReport {
    private final ProjectFiles files;
    private final Findings findings;
    private final Set<String> told = new HashSet<>();

    ComposeReport(ProjectFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    ProjectFiles files() {
        return files;
    }

    void found(Rule rule, Found where, String message, String advice) {
        if (isNew(rule, where)) {
            findings.found(rule, place(where), message, advice);
        }
    }

    private boolean isNew(Rule rule, Found where) {
        return told.add(rule.id()
                + ' '
                + where.path()
                + ' '
                + where.node().line()
                + ' '
                + where.node().column());
    }

    private Place place(Found where) {
        return files.at(where.path(), where.node().line(), where.node().column());
    }
}
