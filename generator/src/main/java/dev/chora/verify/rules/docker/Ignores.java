package dev.chora.verify.rules.docker;

import dev.chora.verify.dockerfile.Comment;
import dev.chora.verify.dockerfile.Dockerfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the comments of a Dockerfile ask not to be told: {@code # hadolint ignore=…} for the next instruction,
 * {@code # hadolint global ignore=…} for the file, and BuildKit's {@code # check=skip=…}.
 */
final class Ignores {
    private final Map<Integer, Set<String>> lines = new HashMap<>();
    private final Set<String> everywhere = new HashSet<>();

    Ignores(Dockerfile file) {
        for (Comment comment : file.comments()) {
            String text = comment.text();
            if (text.startsWith("hadolint ")) {
                String rest = text.substring("hadolint ".length()).strip();
                boolean global = rest.startsWith("global ");
                rest = global ? rest.substring("global ".length()).strip() : rest;
                List<String> rules = rules(rest, "ignore");
                if (global) {
                    everywhere.addAll(rules);
                } else {
                    // the instruction must stand on the very next line
                    lines.computeIfAbsent(comment.line() + 1, key -> new HashSet<>())
                            .addAll(rules);
                }
            }
        }
        String check = file.directives().get("check");
        if (check != null) {
            for (String part : check.split(";", -1)) {
                for (String name : rules(part.strip(), "skip")) {
                    everywhere.addAll(translated(name));
                }
            }
        }
    }

    boolean ignores(String rule, int line) {
        return everywhere.contains(rule)
                || everywhere.contains("all")
                || lines.getOrDefault(line, Set.of()).contains(rule);
    }

    private static List<String> rules(String text, String name) {
        List<String> rules = new ArrayList<>();
        if (!text.startsWith(name)) {
            return rules;
        }
        String rest = text.substring(name.length()).strip();
        if (!rest.startsWith("=")) {
            return rules;
        }
        int comment = rest.indexOf('#');
        String list = comment < 0 ? rest.substring(1) : rest.substring(1, comment);
        for (String rule : list.split(",", -1)) {
            String bare = rule.strip();
            int blank = bare.indexOf(' ');
            rules.add(blank < 0 ? bare : bare.substring(0, blank));
        }
        return rules;
    }

    /** BuildKit's names for what are rules here. */
    private static List<String> translated(String check) {
        return switch (check.toLowerCase(Locale.ROOT)) {
            case "all" -> List.of("all");
            case "jsonargsrecommended" -> List.of("DL3025");
            case "duplicatestagename" -> List.of("DL3024");
            case "reservedstagename" -> List.of("DL3063");
            case "maintainerdeprecated" -> List.of("DL4000");
            case "undefinedarginfrom", "invaliddefaultarginfrom" -> List.of("CD001");
            case "workdirrelativepath" -> List.of("DL3000");
            case "multipleinstructionsdisallowed" -> List.of("DL4003", "DL4004", "DL3012");
            case "redundanttargetplatform" -> List.of("DL3065");
            case "fromplatformflagconstdisallowed" -> List.of("DL3029");
            case "secretsusedinargorenv" -> List.of("DL3064");
            case "copyignoredfile" -> List.of("CD028");
            case "exposeinvalidformat" -> List.of("DL3011", "CD022");
            default -> List.of();
        };
    }
}
