package dev.chora.verify.rules.shell;

import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;

/** What shellcheck found, added to what was found without it. Whoever calls this has run the program. */
public final class Shellcheck {
    /** The arguments that make it write what {@link #added} reads; the scripts follow. */
    public static final List<String> ARGUMENTS = List.of("--format=json");

    private Shellcheck() {}

    /**
     * The findings that it adds: those on lines where nothing was found yet.
     *
     * @param said what it wrote to its output, JSON
     * @param known the findings so far
     */
    public static List<Finding> added(String said, List<Finding> known) {
        List<Finding> added = new ArrayList<>();
        List<YamlNode> documents = YamlTree.documents(said);
        if (documents == null || documents.isEmpty() || !(documents.get(0) instanceof YamlList list)) {
            return added;
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMap map && map.text("file") != null) {
                Finding finding = finding(map);
                if (!isKnown(finding, known)) {
                    added.add(finding);
                }
            }
        }
        return added;
    }

    private static Finding finding(YamlMap map) {
        Severity severity = switch (map.textOrEmpty("level")) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            default -> Severity.NOTE;
        };
        String code = "SC" + map.textOrEmpty("code");
        return new Finding(
                ShellRules.SHELLCHECK.id(),
                severity,
                map.textOrEmpty("message") + " [" + code + "]",
                new Place(map.textOrEmpty("file").replace('\\', '/'), map.number("line"), map.number("column"), null),
                "See https://www.shellcheck.net/wiki/" + code + ".");
    }

    private static boolean isKnown(Finding finding, List<Finding> known) {
        for (Finding other : known) {
            if (finding.place() != null
                    && other.place() != null
                    && other.place().file().equals(finding.place().file())
                    && other.place().line() == finding.place().line()) {
                return true;
            }
        }
        return false;
    }
}
