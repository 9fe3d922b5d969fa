package dev.chora.cli.report;

import dev.chora.cli.markdown.Page;
import dev.chora.docker.Sizes;
import dev.chora.docker.container.Container;
import dev.chora.docker.container.Health;
import dev.chora.docker.container.Mount;
import dev.chora.docker.container.Port;
import dev.chora.docker.container.Variable;
import java.util.ArrayList;
import java.util.List;

/** A container for people: what matters of the hundreds of lines that an engine tells. Secrets are hidden. */
public final class ContainerText {
    private static final int INDENT = 11;
    private static final int SHORT_ID = 12;

    private ContainerText() {}

    /** The whole text, written to a page. */
    public static String of(Container container, Page page) {
        page.title(container.name());
        Container.State state = container.state();
        String id = container.id();
        row(page, "id", id.length() > SHORT_ID ? id.substring(0, SHORT_ID) : id);
        row(page, "service", container.service());
        row(page, "image", container.image());
        row(page, "status", status(container));
        row(page, "error", state.error());
        row(page, "started", time(state.started()));
        row(page, "finished", state.running() ? "" : time(state.finished()));
        row(page, "command", String.join(" ", container.command()));
        row(page, "folder", container.workingFolder());
        row(page, "user", container.user().isEmpty() ? "root" : container.user());
        row(page, "restart", container.policy());
        row(page, "memory", container.memoryLimit() == 0 ? "no limit" : "at most " + Sizes.of(container.memoryLimit()));
        row(page, "files", container.readOnly() ? "its own layer is read-only" : "");
        page.rows("health", health(container), INDENT, false);
        page.rows("ports", ports(container), INDENT, false);
        row(
                page,
                "networks",
                String.join(", ", container.networks())
                        + (container.address().isEmpty() ? "" : ", address " + container.address()));
        environment(container, page);
        return page.shown();
    }

    /** Mounts and variables, secrets hidden. */
    static void environment(Container container, Page page) {
        List<String> mounts = new ArrayList<>();
        for (Mount mount : container.mounts()) {
            String source = mount.source().isEmpty() ? "" : " " + mount.source();
            mounts.add(
                    mount.destination() + " from " + mount.type() + source + (mount.writable() ? "" : ", read-only"));
        }
        page.rows("mounts", mounts, INDENT, false);
        List<String> variables = new ArrayList<>();
        for (Variable variable : container.environment()) {
            variables.add(variable.name() + "=" + variable.shown());
        }
        page.rows("variables", variables, INDENT, false);
    }

    static void row(Page page, String word, String text) {
        if (!text.isEmpty()) {
            page.rows(word, List.of(text), INDENT, false);
        }
    }

    private static String time(String stamp) {
        int dot = stamp.indexOf('.');
        return (dot < 0 ? stamp : stamp.substring(0, dot)).replace('T', ' ');
    }

    private static List<String> health(Container container) {
        Health health = container.health();
        if (health == null) {
            return List.of("no check");
        }
        List<String> rows = new ArrayList<>();
        rows.add((health.status().isEmpty() ? "not checked yet" : health.status()) + ": " + health.command());
        if (health.last() != null
                && health.last().exit() != 0
                && !health.last().output().isEmpty()) {
            rows.add("last time: "
                    + health.last().output().lines().reduce((a, b) -> b).orElse(""));
        }
        return rows;
    }

    private static List<String> ports(Container container) {
        List<String> rows = new ArrayList<>();
        for (Port port : container.ports()) {
            rows.add((port.address().isEmpty() ? "" : port.address() + ":") + port.outside() + " leads to "
                    + port.inside());
        }
        return rows;
    }

    /** What it does or did, in a few words. */
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
        if (state.outOfMemory()) {
            text.append(", out of memory");
        }
        if (state.restarts() > 0) {
            text.append(", ").append(state.restarts()).append(state.restarts() == 1 ? " restart" : " restarts");
        }
        return text.toString();
    }
}
