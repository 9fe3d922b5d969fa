package dev.chora.verify.image;

import dev.chora.verify.Place;
import dev.chora.verify.proof.Outcome;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds secrets in what an image says about itself: everybody who can pull it reads them. */
final class Secrets {
    private final Pattern named = Pattern.compile(
            "\\b([A-Za-z][A-Za-z0-9_]*(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|CREDENTIALS?))"
                    + "=(\"[^\"]+\"|'[^']+'|[^\\s\"';|&]+)",
            Pattern.CASE_INSENSITIVE);
    private final Pattern shaped = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----|\\bAKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{36}|\\bglpat-[\\w-]{20}"
                    + "|\\bpypi-[A-Za-z0-9_-]{50,}|\\bxox[abprs]-[A-Za-z0-9-]{10,}|://[^/\\s:@\"'$]+:[^/\\s:@\"'$]+@");
    private final Set<String> told = new HashSet<>();

    void look(String text, String where, Outcome outcome) {
        Matcher name = named.matcher(text);
        while (name.find()) {
            String value = name.group(2).replaceAll("^[\"']|[\"']$", "");
            boolean harmless = value.isEmpty() || value.startsWith("$") || value.startsWith("/") || isSwitch(value);
            if (!harmless) {
                tell(name.group(1), where, outcome);
            }
        }
        if (shaped.matcher(text).find()) {
            tell("something with the form of a secret", where, outcome);
        }
    }

    private static boolean isSwitch(String value) {
        return Set.of("true", "false", "0", "1", "none", "null").contains(value.toLowerCase(Locale.ROOT));
    }

    private void tell(String what, String where, Outcome outcome) {
        if (told.add(what)) {
            outcome.fault(
                    "image.secret",
                    Place.of("Dockerfile"),
                    what + " is in " + where + " of the image",
                    "Give it when the container starts, or while building with RUN --mount=type=secret; then change it, "
                            + "since it is known.");
        }
    }
}
