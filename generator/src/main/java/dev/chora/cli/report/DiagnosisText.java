package dev.chora.cli.report;

import dev.chora.cli.markdown.Page;
import dev.chora.docker.container.Container;
import dev.chora.docker.container.Mount;
import dev.chora.docker.container.Variable;
import dev.chora.docker.diagnose.Diagnosis;
import dev.chora.docker.diagnose.Fault;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a container, for people: each fault with what shows it and what helps, then what is known. */
public final class DiagnosisText {
    private static final int INDENT = 6;
    private static final int KNOWN_INDENT = 11;
    private static final int LAST_LINES = 12;

    private DiagnosisText() {}

    /** The whole text, written to a page. */
    public static String of(Diagnosis diagnosis, Page page) {
        Container container = diagnosis.container();
        if (diagnosis.faults().isEmpty()) {
            page.title(container.name() + ": nothing is wrong");
            page.text("It is " + status(container) + ".");
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
        page.rows("image", List.of(container.image()), KNOWN_INDENT, false);
        page.rows("status", List.of(status(container)), KNOWN_INDENT, false);
        page.rows("command", List.of(String.join(" ", container.command())), KNOWN_INDENT, false);
        page.rows("user", List.of(container.user().isEmpty() ? "root" : container.user()), KNOWN_INDENT, false);
        List<String> mounts = new ArrayList<>();
        for (Mount mount : container.mounts()) {
            mounts.add(shown(mount));
        }
        page.rows("mounts", mounts, KNOWN_INDENT, false);
        List<String> variables = new ArrayList<>();
        for (Variable variable : container.environment()) {
            variables.add(variable.name() + "=" + variable.shown());
        }
        page.rows("variables", variables, KNOWN_INDENT, false);
    }

    static String shown(Mount mount) {
        String source = mount.source().isEmpty() ? "" : " " + mount.source();
        return mount.destination() + " from " + mount.type() + source + (mount.writable() ? "" : ", read-only");
    }

    static String status(Container container) {
        Container.State state = container.state();
        StringBuilder text = new StringBuilder(state.status());
        if (container.health() != null && !container.health().status().isEmpty() && state.running()) {
            text.append(", ").append(container.health().status());
        }
        if (state.status().equals("exited")
                || state.status().equals("dead")
                || state.status().equals("restarting")) {
            text.append(", exit code ").append(state.exit());
        }
        if (state.restarts() > 0) {
            text.append(", ").append(state.restarts()).append(state.restarts() == 1 ? " restart" : " restarts");
        }
        return text.toString();
    }
}
