package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.cli.bundle.ShippedTemplates;
import dev.chora.cli.prompt.Asking;
import dev.chora.cli.report.CopyJson;
import dev.chora.cli.report.CopyText;
import dev.chora.cli.report.ProgressReport;
import dev.chora.copier.CopyResult;
import dev.chora.copier.Edge;
import dev.chora.copier.Events;
import dev.chora.copier.source.TemplateLocator;
import dev.chora.copier.source.TemplateSource;
import picocli.CommandLine.ParseResult;

/**
 * One run as its person sees it: what is told while it works, who is asked, what is printed at the end.
 *
 * @param edge what the operation talks to
 * @param asking how the person is asked
 * @param events what the person is told while it works
 * @param quiet nothing but errors
 * @param json the result goes to standard output as one JSON document, and nothing else does
 */
record Run(Console console, Edge edge, Asking asking, Events events, boolean quiet, boolean json) {
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
        Events events = quiet || json ? Events.NONE : new ProgressReport(console, files);
        Asking asking = Asking.of(console, events, plain, guided);
        return new Run(console, asking.edge(), asking, events, quiet, json);
    }

    /** Where templates come from, the bundled ones included. */
    TemplateSource source() {
        return new TemplateLocator(console.env(), new ShippedTemplates(console.env()));
    }

    void finish(CopyResult result, boolean pretend) {
        if (json) {
            console.out().println(CopyJson.of(result, pretend));
        } else if (!quiet) {
            CopyText.tell(result, pretend, console);
        }
    }
}
