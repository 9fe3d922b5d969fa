package dev.chora.verify.rules.docker;

import dev.chora.copier.yaml.YamlFailure;
import dev.chora.copier.yaml.YamlText;
import dev.chora.verify.Severity;
import dev.chora.verify.rules.ProjectFiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a project's {@code .hadolint.yaml} asks for: rules that are ignored, others of another severity, and from which severity
 * on the step fails (hadolint README, Configure). A file that cannot be read asks for nothing here; reading it is another check.
 *
 * @param failFrom the mildest severity that fails the step; null when nothing of it does
 */
record HadolintConfig(
        Set<String> ignored,
        Map<String, Severity> overrides,
        @Nullable Severity failFrom,
        boolean pragmas) {
    static HadolintConfig of(ProjectFiles files) {
        for (String name : List.of(".hadolint.yaml", ".hadolint.yml")) {
            String text = files.text(name);
            if (text != null) {
                return read(text);
            }
        }
        return new HadolintConfig(Set.of(), Map.of(), Severity.ERROR, true);
    }

    private static HadolintConfig read(String text) {
        Object root;
        try {
            root = YamlText.load(text);
        } catch (YamlFailure unreadable) {
            root = null;
        }
        Map<?, ?> map = root instanceof Map<?, ?> read ? read : Map.of();
        Map<String, Severity> overrides = new HashMap<>();
        if (map.get("override") instanceof Map<?, ?> override) {
            for (String level : List.of("error", "warning", "info", "style")) {
                for (String rule : strings(override.get(level))) {
                    overrides.put(rule, severity(level));
                }
            }
        }
        Object threshold = map.get("failure-threshold");
        Severity failFrom = Severity.ERROR;
        if (threshold != null) {
            String level = threshold.toString();
            failFrom = level.equals("none") ? null : severity(level);
        }
        if (Boolean.TRUE.equals(map.get("no-fail"))) {
            failFrom = null;
        }
        return new HadolintConfig(
                strings(map.get("ignored")),
                overrides,
                failFrom,
                !Boolean.TRUE.equals(map.get("disable-ignore-pragma")));
    }

    private static Set<String> strings(@Nullable Object value) {
        Set<String> strings = new HashSet<>();
        if (value instanceof Iterable<?> list) {
            list.forEach(entry -> strings.add(String.valueOf(entry)));
        } else if (value != null) {
            strings.add(value.toString());
        }
        return strings;
    }

    /** hadolint's words for severities. */
    static Severity severity(String level) {
        return switch (level) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            default -> Severity.NOTE;
        };
    }

    /** The severity of a breach as the project wants it. */
    Severity of(String rule, Severity severity) {
        Severity wanted = overrides.getOrDefault(rule, severity);
        if (failFrom == null) {
            return wanted == Severity.ERROR ? Severity.WARNING : wanted;
        }
        if (failFrom != Severity.ERROR && wanted.compareTo(failFrom) <= 0) {
            return Severity.ERROR;
        }
        return wanted;
    }
}
