package dev.chora.verify.rules.parse;

import dev.chora.verify.Finding;
import dev.chora.verify.Place;
import dev.chora.verify.Severity;
import dev.chora.verify.rules.Findings;
import dev.chora.verify.rules.ProjectFiles;
import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.StaticCheck;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads each YAML, TOML, JSON and INI file. */
public final class ParseCheck implements StaticCheck {
    private static final String UNREADABLE = "Whatever reads the file stops there, or takes it for something else.";
    private static final String ONE_COUNTS =
            "Readers refuse the file, or take one of the two and say nothing of the other.";

    private static final Rule YAML = new Rule(
            "PA001",
            Severity.ERROR,
            "YAML files can be read",
            UNREADABLE,
            "Correct the line: indentation, quotes, colons.",
            "YAML 1.2.2");
    private static final Rule YAML_TWICE = new Rule(
            "PA002",
            Severity.ERROR,
            "a YAML mapping has each key once",
            ONE_COUNTS,
            "Leave one of the two out, or join what they hold.",
            "YAML 1.2.2, 3.2.1.1: keys are unique");
    private static final Rule TOML = new Rule(
            "PA003",
            Severity.ERROR,
            "TOML files can be read",
            UNREADABLE,
            "Correct the line: quotes, brackets, equals sign.",
            "TOML 1.0.0");
    private static final Rule TOML_TWICE = new Rule(
            "PA004",
            Severity.ERROR,
            "TOML defines each key and table once",
            "TOML readers refuse the file: pip, uv and every tool that is set up in pyproject.toml stop.",
            "Leave one of the two out, or join what they hold.",
            "TOML 1.0.0, Keys and Tables");
    private static final Rule JSON = new Rule(
            "PA005",
            Severity.ERROR,
            "JSON files can be read",
            UNREADABLE,
            "Correct the line: commas, double quotes, brackets.",
            "RFC 8259");
    private static final Rule JSON_TWICE = new Rule(
            "PA006",
            Severity.WARNING,
            "a JSON object has each key once",
            "Most readers take the last of the two and say nothing of the other.",
            "Leave one of the two out.",
            "RFC 8259, 4: names should be unique");
    private static final Rule INI = new Rule(
            "PA007",
            Severity.ERROR,
            "INI files can be read",
            UNREADABLE,
            "Write [section] and name = value; indent lines that continue a value.",
            "Python documentation, configparser");
    private static final Rule INI_TWICE = new Rule(
            "PA008",
            Severity.ERROR,
            "an INI file has each section once, and in it each option",
            "Python's configparser refuses the file.",
            "Leave one of the two out, or join what they hold.",
            "Python documentation, configparser: strict");
    private static final Rule BYTES = new Rule(
            "PA009",
            Severity.ERROR,
            "these files are UTF-8",
            "TOML and JSON are UTF-8 by definition; YAML readers stop at other bytes.",
            "Save the file as UTF-8.",
            "TOML 1.0.0; RFC 8259, 8.1; YAML 1.2.2, 5.2");

    @Override
    public String id() {
        return "static.parse";
    }

    @Override
    public String title() {
        return "YAML, TOML, JSON and INI files can be read";
    }

    @Override
    public List<Rule> rules() {
        return List.of(YAML, YAML_TWICE, TOML, TOML_TWICE, JSON, JSON_TWICE, INI, INI_TWICE, BYTES);
    }

    @Override
    public boolean concerns(ProjectFiles files) {
        for (String path : files.paths()) {
            if (TextKind.of(path, files) != TextKind.OTHER) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void look(ProjectFiles files, Findings findings) {
        Map<TextKind, Integer> counts = new EnumMap<>(TextKind.class);
        for (String path : files.paths()) {
            TextKind kind = TextKind.of(path, files);
            String text = kind == TextKind.OTHER ? null : files.text(path);
            if (text != null) {
                counts.merge(kind, 1, Integer::sum);
                look(files, path, kind, text, findings);
            }
        }
        List<String> parts = new ArrayList<>();
        for (Map.Entry<TextKind, Integer> count : counts.entrySet()) {
            parts.add(count.getValue() + " " + count.getKey().word());
        }
        findings.evidence("read: " + String.join(", ", parts));
    }

    private static void look(ProjectFiles files, String path, TextKind kind, String text, Findings findings) {
        if (text.indexOf('\uFFFD') >= 0 && !utf8(files, path)) {
            report(
                    findings,
                    BYTES,
                    Severity.ERROR,
                    files,
                    path,
                    new ParseFault(false, line(text), 0, "the file is not UTF-8"));
            return;
        }
        List<ParseFault> faults = switch (kind) {
            case YAML -> YamlFaults.of(text);
            case TOML -> TomlFaults.of(text);
            case JSON -> JsonFaults.of(text, false);
            case JSON_COMMENTS -> JsonFaults.of(text, true);
            case INI, INI_PYTHON -> IniFaults.of(text, path.endsWith(".editorconfig"));
            case OTHER -> List.of();
        };
        for (ParseFault fault : faults) {
            Rule rule = switch (kind) {
                case YAML -> fault.twice() ? YAML_TWICE : YAML;
                case TOML -> fault.twice() ? TOML_TWICE : TOML;
                case JSON, JSON_COMMENTS -> fault.twice() ? JSON_TWICE : JSON;
                default -> fault.twice() ? INI_TWICE : INI;
            };
            // programs of their own read other INI files, and what is wrong here may be right there
            boolean sure = kind != TextKind.INI && !TextKind.testData(path);
            Severity severity = sure ? rule.severity() : rule.equals(JSON_TWICE) ? Severity.NOTE : Severity.WARNING;
            report(findings, rule, severity, files, path, fault);
        }
    }

    private static void report(
            Findings findings, Rule rule, Severity severity, ProjectFiles files, String path, ParseFault fault) {
        Place place = files.at(path, fault.line(), fault.column());
        findings.add(new Finding(rule.id(), severity, fault.message(), place, rule.fix()));
    }

    /** Whether the sign for bad bytes stands in the file itself. */
    private static boolean utf8(ProjectFiles files, String path) {
        try {
            dev.chora.copier.yaml.Utf8.read(files.root().resolve(path));
            return true;
        } catch (java.io.IOException notText) {
            return false;
        }
    }

    private static int line(String text) {
        return 1
                + (int) text.substring(0, text.indexOf('\uFFFD'))
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }
}
