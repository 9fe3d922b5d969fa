package dev.chora.verify.rules.compose;

import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.model.Fault;
import dev.chora.verify.rules.model.Model;
import dev.chora.verify.rules.model.ModelCheck;
import dev.chora.verify.yaml.YamlList;
import dev.chora.verify.yaml.YamlMap;
import dev.chora.verify.yaml.YamlNode;
import dev.chora.verify.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys, types, names and variables of one file. */
final class ShapeRules {
    private final ComposeReport report;
    private final Model model = Model.beside(ShapeRules.class, "compose.model");

    ShapeRules(ComposeReport report) {
        this.report = report;
    }

    void look(String path, YamlMap root) {
        String folder = Paths.folder(path);
        Map<String, String> environment =
                Interpolation.environment(report.files().text(folder.isEmpty() ? ".env" : folder + "/.env"));
        boolean sound = variables(path, root, environment);
        for (Fault fault : ModelCheck.faults(model, "project", root, scalar -> value(scalar, environment))) {
            Found where = new Found(path, fault.node());
            report.found(rule(fault.kind()), where, fault.message(), fault.advice());
        }
        names(path, root);
        YamlMap.Entry version = root.entry("version");
        if (version != null && sound) {
            report.found(
                    ComposeRules.OBSOLETE,
                    new Found(path, version.key()),
                    "version: is obsolete; Docker Compose 2 ignores it and warns",
                    "Remove the line.");
        }
    }

    private static Rule rule(Fault.Kind kind) {
        return switch (kind) {
            case UNKNOWN_KEY -> ComposeRules.UNKNOWN_KEY;
            case MISSING_KEY -> ComposeRules.MISSING_KEY;
            case WRONG_TYPE -> ComposeRules.TYPE;
            case REPEATED -> ComposeRules.REPEATED;
        };
    }

    private static @Nullable String value(YamlScalar scalar, Map<String, String> environment) {
        try {
            return Interpolation.of(scalar.text(), environment).value();
        } catch (Interpolation.Malformed toldByVariables) {
            return null;
        }
    }

    private boolean variables(String path, YamlNode node, Map<String, String> environment) {
        boolean sound = true;
        if (node instanceof YamlMap map) {
            for (YamlMap.Entry entry : map.entries()) {
                if (!entry.name().startsWith("x-")) {
                    sound &= variables(path, entry.value(), environment);
                }
            }
        } else if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                sound &= variables(path, item, environment);
            }
        } else if (node instanceof YamlScalar scalar && scalar.text().indexOf('$') >= 0) {
            sound = variable(path, scalar, environment);
        }
        return sound;
    }

    private boolean variable(String path, YamlScalar scalar, Map<String, String> environment) {
        try {
            String required = Interpolation.of(scalar.text(), environment).required();
            if (required != null) {
                report.found(
                        ComposeRules.REQUIRED_VARIABLE,
                        new Found(path, scalar),
                        required + " must be set when the services start",
                        "Set it in the environment or in .env.");
            }
            return true;
        } catch (Interpolation.Malformed malformed) {
            report.found(
                    ComposeRules.VARIABLE,
                    new Found(path, scalar),
                    "the value has " + malformed.getMessage(),
                    "Write ${NAME} or ${NAME:-default}.");
            return false;
        }
    }

    private void names(String path, YamlMap root) {
        for (String section : List.of("services", "networks", "volumes", "configs", "secrets")) {
            YamlMap map = root.map(section);
            if (map == null) {
                continue;
            }
            for (YamlMap.Entry entry : map.entries()) {
                if (!isName(entry.name())) {
                    report.found(
                            ComposeRules.NAME,
                            new Found(path, entry.key()),
                            section + " has the name \"" + entry.name() + "\", which is not allowed",
                            "Use letters, digits, points, hyphens and underscores.");
                }
            }
        }
        YamlNode name = root.get("name");
        if (name instanceof YamlScalar scalar && scalar.text().indexOf('$') < 0 && !isProjectName(scalar.text())) {
            report.found(
                    ComposeRules.PROJECT_NAME,
                    new Found(path, scalar),
                    "the name of the project, \"" + scalar.text() + "\", is not what Compose will call it",
                    "Use small letters, digits, hyphens and underscores; start with a letter or digit.");
        }
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(c < 128 && Character.isLetterOrDigit(c)) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isProjectName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letter && !(i > 0 && (c == '_' || c == '-'))) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
