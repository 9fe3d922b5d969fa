package dev.chora.verify.tools;

import dev.chora.engine.Json;
import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import java.util.ArrayList;
import java.util.List;

/** What hadolint found, added to what was found without it. */
final class Hadolint {
    private Hadolint() {}

    /**
     * The findings that it adds: rules and lines that are not known yet.
     *
     * @param said what it wrote with {@code --format json}
     * @param known the findings so far
     */
    static List<Finding> added(String said, List<Finding> known) {
        List<Finding> added = new ArrayList<>();
        for (Json one : Json.of(said).list()) {
            Finding finding = finding(one);
            if (!isKnown(finding, known)) {
                added.add(finding);
            }
        }
        return added;
    }

    private static Finding finding(Json one) {
        String code = one.get("code").text();
        Severity severity =
                switch (one.get("level").text()) {
                    case "error" -> Severity.ERROR;
                    case "warning" -> Severity.WARNING;
                    default -> Severity.NOTE;
                };
        Place place = new Place(
                one.get("file").text().replace('\\', '/'),
                (int) one.get("line").number(),
                (int) one.get("column").number(),
                null);
        String page = code.startsWith("SC")
                ? "https://www.shellcheck.net/wiki/" + code
                : "https://github.com/hadolint/hadolint/wiki/" + code;
        return new Finding(code, severity, one.get("message").text(), place, "See " + page + ".");
    }

    /** The same rule in the same file counts as known within an instruction, which hadolint places at its first line. */
    private static boolean isKnown(Finding finding, List<Finding> known) {
        Place place = finding.place();
        for (Finding other : known) {
            Place there = other.place();
            if (place != null && there != null && there.file().equals(place.file())) {
                boolean sameRule = other.rule().equals(finding.rule());
                if (sameRule || (there.line() == place.line() && other.severity() == finding.severity())) {
                    return true;
                }
            }
        }
        return false;
    }
}
