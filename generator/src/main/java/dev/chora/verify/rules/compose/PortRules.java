package dev.chora.verify.rules.compose;

import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ports are well formed, each is bound once, and who can reach them is told. */
final class PortRules {
    private record Bound(Service service, Found where, Port port) {}

    private final Stack stack;
    private final ComposeReport report;

    PortRules(Stack stack, ComposeReport report) {
        this.stack = stack;
        this.report = report;
    }

    void look() {
        List<Bound> bound = new ArrayList<>();
        for (Service service : stack.list()) {
            for (Found found : service.items("ports")) {
                Port port = port(found);
                if (port != null) {
                    one(service, found, port, bound);
                }
            }
        }
    }

    private void one(Service service, Found found, Port port, List<Bound> bound) {
        Bound mine = new Bound(service, found, port);
        for (Bound other : bound) {
            boolean same = other.where().node().equals(found.node()) && other.service() == service;
            if (!same && port.clashes(other.port()) && service.meets(other.service())) {
                report.found(
                        ComposeRules.PORT_CLASH,
                        found,
                        "port " + port.range() + " of the host is taken by "
                                + other.service().name() + " (" + other.where().path() + ":"
                                + other.where().node().line() + ")",
                        "Give one of them another port of the host.");
                break;
            }
        }
        int replicas = ServiceRules.replicas(service, stack);
        if (port.first() > 0 && replicas > port.last() - port.first() + 1) {
            report.found(
                    ComposeRules.PORT_CLASH,
                    found,
                    "all " + replicas + " containers of " + service.name() + " want port " + port.range()
                            + " of the host",
                    "Leave the port of the host out, or give a range.");
        }
        if (port.first() > 0 && port.isOpen()) {
            report.found(
                    ComposeRules.OPEN_PORT,
                    found,
                    "port " + port.range() + " is open to everybody who can reach this machine",
                    "Write 127.0.0.1: before it when only this machine needs it.");
        }
        bound.add(mine);
    }

    private @Nullable Port port(Found found) {
        if (found.node() instanceof YamlMap map) {
            String published = stack.value(map.text("published"));
            String address = stack.value(map.text("host_ip"));
            String protocol = stack.value(map.text("protocol"));
            return published == null
                    ? null
                    : checked(
                            found,
                            published,
                            Port.of(published, address == null ? "" : address, protocol == null ? "tcp" : protocol));
        }
        String text = found.node() instanceof YamlScalar scalar ? stack.value(scalar.text()) : null;
        return text == null ? null : checked(found, text, Port.of(text));
    }

    private @Nullable Port checked(Found found, String text, @Nullable Port port) {
        if (port == null) {
            report.found(
                    ComposeRules.PORT,
                    found,
                    "\"" + text + "\" is no port",
                    "Write \"HOST:CONTAINER\", perhaps with an address before and /udp after, in quotes.");
        }
        return port;
    }
}
