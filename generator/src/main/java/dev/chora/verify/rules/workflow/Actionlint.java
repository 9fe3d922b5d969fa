package dev.chora.verify.rules.workflow;

import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;

/** What actionlint found, added to what was found without it. Whoever calls this has run the program. */
public final class Actionlint {
    /** The arguments that make it write what {@link #added} reads. */
    public static final List<String> ARGUMENTS = List.of("-no-color", "-format", "{{json .}}");

    private Actionlint() {}

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
            if (item instanceof YamlMap map) {
                Finding finding = finding(map);
                if (finding.place() != null && !isKnown(finding.place(), known)) {
                    added.add(finding);
                }
            }
        }
        return added;
    }

    private static Finding finding(YamlMap map) {
        String kind = map.textOrEmpty("kind");
        boolean style = kind.equals("shellcheck") || kind.equals("pyflakes");
        String path = map.textOrEmpty("filepath").replace('\\', '/');
        return new Finding(
                WorkflowRules.ACTIONLINT.id(),
                style ? Severity.WARNING : Severity.ERROR,
                map.textOrEmpty("message") + " [" + kind + "]",
                new Place(path, map.number("line"), map.number("column"), null),
                WorkflowRules.ACTIONLINT.fix());
    }

    private static boolean isKnown(Place place, List<Finding> known) {
        for (Finding finding : known) {
            if (finding.place() != null
                    && finding.severity() != Severity.NOTE
                    && finding.place().file().equals(place.file())
                    && finding.place().line() == place.line()) {
                return true;
            }
        }
        return false;
    }
}
