package dev.chora.verify.rules.just;

import dev.chora.verify.rules.Rule;
import dev.chora.verify.rules.model.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names are given once, what is named is there, nothing goes in circles, parameters are in order and used. */
final class JustMeaning {
    /** Takes a finding at an offset; null advice means that of the rule. */
    interface Sink {
        void found(Rule rule, int at, String message, @Nullable String advice);
    }

    private final JustFile file;
    private final JustFile known;
    private final boolean complete;
    private final Sink sink;
    private final Map<String, JustFile.Recipe> recipes = new LinkedHashMap<>();
    private final Set<String> variables = new HashSet<>();

    JustMeaning(JustFile file, JustFile known, boolean complete, Sink sink) {
        this.file = file;
        this.known = known;
        this.complete = complete;
        this.sink = sink;
        for (JustFile.Recipe recipe : known.recipes) {
            recipes.put(recipe.name().text(), recipe);
        }
        for (JustFile.Assignment assignment : known.assignments) {
            variables.add(assignment.name().text());
        }
    }

    void look() {
        words();
        duplicates();
        for (JustFile.Assignment assignment : file.assignments) {
            for (JustFile.Name name : assignment.references()) {
                variable(name, Set.of());
            }
        }
        for (JustFile.Alias alias : file.aliases) {
            target(alias);
        }
        for (JustFile.Recipe recipe : file.recipes) {
            parameters(recipe);
            dependencies(recipe);
            new LostVariables(file, recipe, sink).look();
        }
        circles();
    }

    private void words() {
        file.settings.forEach((name, where) -> {
            if (!JustWords.SETTINGS.contains(name)) {
                sink.found(
                        JustRules.SETTING, where.at(), "there is no setting " + name, near(name, JustWords.SETTINGS));
            }
        });
        for (JustFile.Name attribute : file.attributes) {
            if (!JustWords.ATTRIBUTES.contains(attribute.text())) {
                sink.found(
                        JustRules.SETTING,
                        attribute.at(),
                        "there is no attribute " + attribute.text(),
                        near(attribute.text(), JustWords.ATTRIBUTES));
            }
        }
        for (JustFile.Call call : file.calls) {
            String wrong = JustWords.wrong(call.name().text(), call.arguments());
            if (wrong != null) {
                boolean there = JustWords.functions(true).contains(call.name().text());
                sink.found(
                        there ? JustRules.ARGUMENTS : JustRules.UNKNOWN_VARIABLE,
                        call.name().at(),
                        wrong,
                        there ? "Correct the call." : near(call.name().text(), JustWords.functions(true)));
            }
        }
    }

    private static @Nullable String near(String name, Set<String> known) {
        String near = Nearest.to(name, known);
        return near == null ? null : "Did you mean " + near + "?";
    }

    private void duplicates() {
        Map<String, String> seen = new HashMap<>();
        boolean again = known.isSet("allow-duplicate-recipes");
        for (JustFile.Recipe recipe : file.recipes) {
            boolean systems = recipe.has("linux")
                    || recipe.has("macos")
                    || recipe.has("windows")
                    || recipe.has("unix")
                    || recipe.has("openbsd")
                    || recipe.has("freebsd")
                    || recipe.has("netbsd")
                    || recipe.has("dragonfly");
            if (seen.put(recipe.name().text(), "recipe") != null && !again && !systems) {
                sink.found(
                        JustRules.DUPLICATE,
                        recipe.name().at(),
                        "there are two recipes " + recipe.name().text(),
                        null);
            }
        }
        for (JustFile.Alias alias : file.aliases) {
            String before = seen.put(alias.name().text(), "alias");
            if (before != null) {
                sink.found(
                        JustRules.DUPLICATE,
                        alias.name().at(),
                        "the alias " + alias.name().text() + " has the name of another " + before,
                        null);
            }
        }
        Set<String> assigned = new HashSet<>();
        for (JustFile.Assignment assignment : file.assignments) {
            if (!assigned.add(assignment.name().text()) && !known.isSet("allow-duplicate-variables")) {
                sink.found(
                        JustRules.DUPLICATE,
                        assignment.name().at(),
                        "there are two variables " + assignment.name().text(),
                        null);
            }
        }
    }

    private void target(JustFile.Alias alias) {
        String target = alias.target().text();
        if (complete && !target.contains("::") && !recipes.containsKey(target)) {
            sink.found(
                    JustRules.UNKNOWN_RECIPE,
                    alias.target().at(),
                    "the alias " + alias.name().text() + " means " + target + ", which is no recipe",
                    near(target, recipes.keySet()));
        }
    }

    private void parameters(JustFile.Recipe recipe) {
        Set<String> names = new HashSet<>();
        JustFile.Parameter before = null;
        for (JustFile.Parameter parameter : recipe.parameters()) {
            String name = parameter.name().text();
            int at = parameter.name().at();
            if (!names.add(name)) {
                sink.found(JustRules.DUPLICATE, at, "the recipe has two parameters " + name, null);
            } else if (before != null && !before.sign().isEmpty()) {
                sink.found(JustRules.PARAMETERS, at, name + " comes after a parameter that takes all the rest", null);
            } else if (before != null
                    && before.optional()
                    && !parameter.optional()
                    && parameter.sign().isEmpty()) {
                sink.found(JustRules.PARAMETERS, at, name + " has no default and comes after one that has", null);
            }
            before = parameter;
        }
        for (JustFile.Name name : recipe.references()) {
            variable(name, names);
        }
    }

    private void variable(JustFile.Name name, Set<String> parameters) {
        String text = name.text();
        if (complete && !variables.contains(text) && !parameters.contains(text) && !JustWords.isConstant(text)) {
            Set<String> all = new HashSet<>(variables);
            all.addAll(parameters);
            sink.found(JustRules.UNKNOWN_VARIABLE, name.at(), "there is no variable " + text, near(text, all));
        }
    }

    private void dependencies(JustFile.Recipe recipe) {
        for (JustFile.Dependency dependency : recipe.dependencies()) {
            String name = dependency.name().text();
            JustFile.Recipe other = recipes.get(name);
            if (name.contains("::") || isAlias(name)) {
                continue;
            }
            if (other == null) {
                boolean command = Commands.isKnown(recipe.name().text())
                        && !recipe.parameters().isEmpty();
                if (complete && command) {
                    sink.found(
                            JustRules.OUTSIDE,
                            recipe.name().at(),
                            "the command stands at the margin, where just reads it as a recipe",
                            null);
                } else if (complete) {
                    sink.found(
                            JustRules.UNKNOWN_RECIPE,
                            dependency.name().at(),
                            recipe.name().text() + " depends on " + name + ", which is no recipe",
                            near(name, recipes.keySet()));
                }
                continue;
            }
            int least = 0;
            int most = other.parameters().size();
            for (JustFile.Parameter parameter : other.parameters()) {
                most = parameter.sign().isEmpty() ? most : 1000;
                least += parameter.optional() || parameter.sign().equals("*") ? 0 : 1;
            }
            if (dependency.arguments() < least || dependency.arguments() > most) {
                sink.found(
                        JustRules.ARGUMENTS,
                        dependency.name().at(),
                        name + " gets " + dependency.arguments() + " arguments and takes "
                                + (least == most
                                        ? "" + least
                                        : most == 1000 ? "at least " + least : least + " to " + most),
                        null);
            }
        }
    }

    private boolean isAlias(String name) {
        for (JustFile.Alias alias : known.aliases) {
            if (alias.name().text().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void circles() {
        Map<String, List<JustFile.Name>> edges = new LinkedHashMap<>();
        for (JustFile.Recipe recipe : file.recipes) {
            List<JustFile.Name> names = new ArrayList<>();
            for (JustFile.Dependency dependency : recipe.dependencies()) {
                names.add(dependency.name());
            }
            edges.put(recipe.name().text(), names);
        }
        walkAll(edges, "recipes depend on each other in a circle: ");
        Map<String, List<JustFile.Name>> values = new LinkedHashMap<>();
        for (JustFile.Assignment assignment : file.assignments) {
            values.put(assignment.name().text(), assignment.references());
        }
        walkAll(values, "variables depend on each other in a circle: ");
    }

    private void walkAll(Map<String, List<JustFile.Name>> edges, String message) {
        Set<String> done = new HashSet<>();
        for (String name : edges.keySet()) {
            walk(name, edges, new ArrayList<>(), done, message);
        }
    }

    private void walk(
            String name, Map<String, List<JustFile.Name>> edges, List<String> way, Set<String> done, String message) {
        List<JustFile.Name> mine = edges.get(name);
        if (mine == null || done.contains(name)) {
            return;
        }
        way.add(name);
        for (JustFile.Name next : mine) {
            int start = way.indexOf(next.text());
            if (start >= 0) {
                String circle = String.join(" → ", way.subList(start, way.size())) + " → " + next.text();
                sink.found(JustRules.CYCLE, next.at(), message + circle, null);
            } else {
                walk(next.text(), edges, way, done, message);
            }
        }
        way.remove(way.size() - 1);
        done.add(name);
    }
}
