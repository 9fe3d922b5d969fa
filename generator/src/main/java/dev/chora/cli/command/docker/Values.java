package dev.chora.cli.command.docker;

import dev.chora.docker.Sizes;
import org.jspecify.annotations.Nullable;

/** Reads what people type for the settings of a service; null stands for what cannot be used. */
final class Values {
    private static final int HIGHEST_PORT = 65535;

    private Values() {}

    /** A port, or an address and a port. */
    static @Nullable String port(String text) {
        int colon = text.lastIndexOf(':');
        int number = number(text.substring(colon + 1));
        boolean address = colon < 0 || text.substring(0, colon).matches("[0-9.]+|\\[[0-9a-fA-F:]+\\]|localhost");
        return number >= 1 && number <= HIGHEST_PORT && address ? text : null;
    }

    /** A size of a megabyte at least. */
    static @Nullable String size(String text) {
        return Sizes.parse(text) >= Sizes.MB ? text : null;
    }

    static @Nullable String cpus(String text) {
        return text.matches("\\d{1,4}(?:\\.\\d{1,3})?") && Double.parseDouble(text) > 0 ? text : null;
    }

    static @Nullable String gpus(String text) {
        return text.equals("none") || text.equals("all") || number(text) > 0 ? text : text.equals("0") ? "none" : null;
    }

    static @Nullable String restart(String text) {
        return switch (text) {
            case "no", "always", "unless-stopped", "on-failure" -> text;
            default -> text.startsWith("on-failure:") && number(text.substring(11)) > 0 ? text : null;
        };
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    static String advice(String option) {
        return switch (option) {
            case "--port" -> "Write a port from 1 to 65535, or 0.0.0.0:8080 to serve other machines.";
            case "--memory", "--shm" -> "Write a size, for example 512m or 8g.";
            case "--cpus" -> "Write how many processors, for example 2 or 0.5.";
            case "--gpus" -> "Write none, all or how many.";
            case "--restart" -> "Write no, always, unless-stopped, on-failure or on-failure:5.";
            default -> "Write another one.";
        };
    }
}
