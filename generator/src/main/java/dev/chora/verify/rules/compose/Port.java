package dev.chora.verify.rules.compose;

import org.jspecify.annotations.Nullable;

/**
 * A published port, from the short form {@code [[IP:]HOST:]CONTAINER[/PROTOCOL]} or the long one.
 *
 * @param address the address of the host, empty for all
 * @param first the first port of the host, 0 when Docker chooses
 * @param last the last one of a range
 * @param count how many ports of the container
 */
record Port(String address, int first, int last, int count, String protocol) {
    /** Reads the short form; null when it is wrong. */
    static @Nullable Port of(String text) {
        String rest = text;
        String protocol = "tcp";
        int slash = rest.lastIndexOf('/');
        if (slash >= 0) {
            protocol = rest.substring(slash + 1).toLowerCase(java.util.Locale.ROOT);
            rest = rest.substring(0, slash);
            if (!protocol.equals("tcp") && !protocol.equals("udp") && !protocol.equals("sctp")) {
                return null;
            }
        }
        int colon = rest.lastIndexOf(':');
        int[] container = range(rest.substring(colon + 1));
        if (container == null) {
            return null;
        }
        int count = container[1] - container[0] + 1;
        if (colon < 0) {
            return new Port("", 0, 0, count, protocol);
        }
        String front = rest.substring(0, colon);
        int before = front.lastIndexOf(':');
        String host = front.substring(before + 1);
        String address =
                before < 0 ? "" : front.substring(0, before).replace("[", "").replace("]", "");
        if (host.isEmpty()) {
            return before < 0 ? null : new Port(address, 0, 0, count, protocol);
        }
        int[] ports = range(host);
        if (ports == null || (before >= 0 && !isAddress(address))) {
            return null;
        }
        int hosts = ports[1] - ports[0] + 1;
        return hosts != count && count != 1 ? null : new Port(address, ports[0], ports[1], count, protocol);
    }

    /** Reads the published port of the long form; null when it is wrong. */
    static @Nullable Port of(String published, String address, String protocol) {
        int[] ports = range(published);
        return ports == null ? null : new Port(address, ports[0], ports[1], 1, protocol);
    }

    private static int @Nullable [] range(String text) {
        int hyphen = text.indexOf('-');
        int first = port(hyphen < 0 ? text : text.substring(0, hyphen));
        int last = hyphen < 0 ? first : port(text.substring(hyphen + 1));
        return first < 0 || last < first ? null : new int[] {first, last};
    }

    private static int port(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 4) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return text.isEmpty() || value > 65535 ? -1 : value;
    }

    private static boolean isAddress(String text) {
        if (text.indexOf(':') >= 0) {
            return true;
        }
        String[] parts = text.split("\\.", -1);
        for (String part : parts) {
            if (port(part) < 0 || port(part) > 255) {
                return false;
            }
        }
        return parts.length == 4;
    }

    boolean isOpen() {
        return address.isEmpty() || address.equals("0.0.0.0") || address.equals("::");
    }

    /** Whether both cannot be bound on one machine. */
    boolean clashes(Port other) {
        // A range for one port of the container means any free port of it.
        boolean fixed = first > 0 && other.first > 0 && exact() && other.exact();
        return fixed
                && protocol.equals(other.protocol)
                && first <= other.last
                && other.first <= last
                && (isOpen() || other.isOpen() || address.equals(other.address));
    }

    boolean exact() {
        return last - first + 1 == count;
    }

    String range() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
