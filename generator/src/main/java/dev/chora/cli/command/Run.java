package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.bundle.ShippedTemplates;
import dev.chora.cli.prompt.Asking;
import dev.chora.cli.report.CopyJson;
import dev.chora.cli.report.CopyText;
import dev.chora.cli.report.DiffText;
import dev.chora.cli.report.ProgressReport;
import dev.chora.copier.CopierException;
import dev.chora.copier.CopyResult;
import dev.chora.copier.Edge;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Events;
import dev.chora.copier.PlannedFile;
import dev.chora.copier.Reviewer;
import dev.chora.copier.source.TemplateLocator;
import dev.chora.copier.source.TemplateSource;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * One run as its person sees it: what is told while it works, who is asked, what is printed at the end.
 *
 * @param edge what the operation talks to
 * @param asking how the person is asked
 * @param events what the person is told while it works
 * @param quiet nothing but errors
 * @param json the result goes to standard output as one JSON document, and nothing else does
 * @param diffs the change of each path of a copy as a patch, filled before anything is written; null unless asked for
 */
record Run(
        Console console,
        Edge edge,
        Asking asking,
        Events events,
        boolean quiet,
        boolean json,
        @Nullable Map<String, String> diffs) {
    /** A run of one of Copier's commands: every file is told, and nothing is asked that Copier does not ask. */
    static Run of(ParseResult line, Console console) {
        boolean review = line.commandSpec().findOption("--review") != null && line.hasMatchedOption("--review");
        return of(line, console, !review, review);
    }

    /** A run that takes a person by the hand: a review before anything is written, a question before quitting. */
    static Run guided(ParseResult line, Console console) {
        return of(line, console, false, true);
    }

    private static Run of(ParseResult line, Console console, boolean files, boolean guided) {
        boolean quiet = line.hasMatchedOption("--quiet");
        boolean json = line.hasMatchedOption("--json");
        boolean plain = "1".equals(console.env("CHORA_PLAIN"))
                || (line.commandSpec().findOption("--plain") != null && line.hasMatchedOption("--plain"));
        Events events = json ? new Aside(console) : quiet ? Events.NONE : new ProgressReport(console, files);
        Asking asking = Asking.of(console, events, plain, guided);
        Map<String, String> diffs = wantsDiff(line) ? new LinkedHashMap<>() : null;
        Edge edge = diffs == null ? asking.edge() : collecting(asking.edge(), diffs);
        return new Run(console, edge, asking, events, quiet, json, diffs);
    }

    /** Tells nothing, and keeps standard output free for the document. */
    private record Aside(Console console) implements Events {
        @Override
        public OutputStream taskOutput() {
            return console.err();
        }
    }

    private static boolean wantsDiff(ParseResult line) {
        if (line.commandSpec().findOption(CopierOptions.DIFF) == null || !line.hasMatchedOption(CopierOptions.DIFF)) {
            return false;
        }
        if (!line.hasMatchedOption("--pretend")) {
            throw new CopierException(
                    ErrorKind.USAGE,
                    CopierOptions.DIFF + " shows what a run would change, and this one is to change it",
                    "Add --pretend, or leave " + CopierOptions.DIFF + " out.");
        }
        return true;
    }

    /** The review is the one moment at which both sides of every path can still be read. */
    private static Edge collecting(Edge edge, Map<String, String> diffs) {
        Reviewer reviewer = review -> {
            diffs.clear();
            for (PlannedFile file : review.files()) {
                diffs.put(file.path(), DiffText.of(file));
            }
            return edge.reviewer().review(review);
        };
        return new Edge(edge.events(), edge.interviewer(), edge.conflicts(), edge.trust(), reviewer);
    }

    /** Where templates come from, the bundled ones included. */
    TemplateSource source() {
        return new TemplateLocator(console.env(), new ShippedTemplates(console.env()));
    }

    /** Prints the result of a copy: the changes, if asked for, on standard output, all else on standard error. */
    void finish(CopyResult result, boolean pretend) {
        if (json) {
            console.out().println(CopyJson.of(result, pretend, diffs));
            return;
        }
        printDiffs();
        if (!quiet) {
            CopyText.tell(result, pretend, console);
        }
    }

    /** Prints the changes, if asked for. */
    void printDiffs() {
        if (diffs != null) {
            for (String diff : diffs.values()) {
                console.out().print(diff);
            }
        }
    }
}
