package dev.chora.cli.report;

import dev.chora.cli.markdown.Page;
import dev.chora.docker.container.Container;
import dev.chora.docker.diagnose.Diagnosis;
import dev.chora.docker.diagnose.Fault;
import java.util.List;

/** What is wrong with a container, for people: each fault with what shows it and what helps, then what is known. */
public final class DiagnosisText {
    private static final int INDENT = 6;
    private static final int LAST_LINES = 12;

    private DiagnosisText() {}

    /** The whole text, written to a page. */
    public static String of(Diagnosis diagnosis, Page page) {
        Container container = diagnosis.container();
        if (diagnosis.faults().isEmpty()) {
            page.title(container.name() + ": nothing is wrong");
            page.text("It is " + ContainerText.status(container) + ".");
        }
        for (Fault fault : diagnosis.faults()) {
            page.title(container.name() + ": " + fault.kind().title());
            page.text(fault.cause());
            page.paragraph("");
            page.rows("seen", fault.evidence(), INDENT, false);
            page.rows("do", fault.cures(), INDENT, fault.cures().size() > 1);
        }
        page.title("The container");
        known(container, page);
        if (!diagnosis.log().isEmpty()) {
            page.title("Its last lines");
            List<String> log = diagnosis.log();
            page.code(log.subList(Math.max(0, log.size() - LAST_LINES), log.size()));
        }
        return page.shown();
    }

    private static void known(Container container, Page page) {
        ContainerText.row(page, "image", container.image());
        ContainerText.row(page, "status", ContainerText.status(container));
        ContainerText.row(page, "command", String.join(" ", container.command()));
        ContainerText.row(page, "user", container.user().isEmpty() ? "root" : container.user());
        ContainerText.environment(container, page);
    }
}
