package dev.chora.verify.rules.compose;

import dev.chora.verify.Place;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
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

    void error(String rule, Found where, String message, String advice) {
        if (isNew(rule, where)) {
            findings.error(rule, place(where), message, advice);
        }
    }

    void warning(String rule, Found where, String message, String advice) {
        if (isNew(rule, where)) {
            findings.warning(rule, place(where), message, advice);
        }
    }

    void note(String rule, Found where, String message, String advice) {
        if (isNew(rule, where)) {
            findings.note(rule, place(where), message, advice);
        }
    }

    private boolean isNew(String rule, Found where) {
        return told.add(rule + ' ' + where.path() + ' ' + where.node().line() + ' ' + where.node().column());
    }

    private Place place(Found where) {
        return files.at(where.path(), where.node().line(), where.node().column());
    }
}
