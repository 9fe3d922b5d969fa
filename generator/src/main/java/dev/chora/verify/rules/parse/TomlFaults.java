package dev.chora.verify.rules.parse;

import java.util.ArrayList;
import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;

/** Reads TOML 1.0. */
final class TomlFaults {
    private TomlFaults() {}

    static List<ParseFault> of(String text) {
        List<ParseFault> faults = new ArrayList<>();
        for (TomlParseError error : Toml.parse(text).errors()) {
            String message = String.valueOf(error.getMessage());
            boolean twice = message.contains("previously defined");
            faults.add(new ParseFault(
                    twice,
                    Math.max(1, error.position().line()),
                    error.position().column(),
                    plain(message)));
            if (!twice) {
                // what follows a fault of form is mostly its consequence
                break;
            }
        }
        return faults;
    }

    private static String plain(String message) {
        String line = message.lines().findFirst().orElse("");
        String cut = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return cut.length() > 160 ? cut.substring(0, 157) + "..." : cut;
    }
}
