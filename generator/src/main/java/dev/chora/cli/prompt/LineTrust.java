package dev.chora.cli.prompt;

import dev.chora.copier.TrustResolver;
import java.util.List;
import java.util.Locale;

/** Shows what a template wants to run and asks whether it may; only a typed yes counts. */
final class LineTrust implements TrustResolver {
    private final LineReader lines;

    LineTrust(LineReader lines) {
        this.lines = lines;
    }

    @Override
    public boolean trust(List<String> features, List<String> commands) {
        lines.show("This template wants to use " + String.join(", ", features) + " on this machine, as you:");
        for (String command : commands) {
            lines.show("  " + command);
        }
        String typed = lines.read("Let it? [y/N] ").strip().toLowerCase(Locale.ROOT);
        return typed.equals("y") || typed.equals("yes");
    }
}
