package dev.chora.verify.rules.just;

import dev.chora.verify.rules.Rule;
import java.util.List;

/** The rules for justfiles. */
final class JustRules {
    private static final String MANUAL = "Just Programmer's Manual";
    private static final String REFUSED = "just refuses the whole file: no recipe runs.";

    static final Rule SYNTAX = Rule.error("just-syntax", "the file can be read", REFUSED, "Correct the line.", MANUAL);
    static final Rule OUTSIDE = Rule.error(
            "just-command-outside",
            "every command belongs to a recipe",
            "A line at the margin is no command but the start of something; " + REFUSED,
            "Indent the line like the commands of its recipe.",
            MANUAL);
    static final Rule INDENT = Rule.error(
            "just-indentation",
            "the lines of a recipe are indented alike",
            REFUSED,
            "Indent all lines of the recipe alike, with spaces only or tabs only.",
            MANUAL);
    static final Rule DUPLICATE =
            Rule.error("just-duplicate", "names are given once", REFUSED, "Rename or remove one of them.", MANUAL);
    static final Rule UNKNOWN_RECIPE = Rule.error(
            "just-unknown-recipe",
            "recipes depend on recipes that are there, aliases mean them",
            REFUSED,
            "Name a recipe of this file.",
            MANUAL + ", dependencies");
    static final Rule ARGUMENTS = Rule.error(
            "just-arguments",
            "dependencies and functions get as many arguments as they take",
            REFUSED,
            "Write (recipe argument …) with what it takes.",
            MANUAL + ", dependencies");
    static final Rule CYCLE = Rule.error(
            "just-cycle",
            "recipes and variables do not depend on each other in a circle",
            REFUSED,
            "Remove one of these dependencies.",
            MANUAL);
    static final Rule UNKNOWN_VARIABLE = Rule.error(
            "just-unknown-variable",
            "variables and functions in expressions are there",
            REFUSED,
            "Assign it, make it a parameter, or write {{{{ for braces that the command should see.",
            MANUAL + ", variables");
    static final Rule PARAMETERS = Rule.error(
            "just-parameters",
            "parameters with a default come after those without, a variadic one last",
            REFUSED,
            "Change the order.",
            MANUAL + ", recipe parameters");
    static final Rule SETTING = Rule.error(
            "just-setting", "settings and attributes are known", REFUSED, "Correct the name.", MANUAL + ", settings");
    static final Rule FILE = Rule.error(
            "just-file",
            "imported files and modules are there",
            REFUSED,
            "Correct the path, or write import? or mod?.",
            MANUAL + ", imports");
    static final Rule LOST = Rule.error(
            "just-lost-variable",
            "no image name ends with a colon",
            "Something that stood after it got lost, most often {{TAG}} to a template engine; Docker refuses the name.",
            "Write the tag again, for example name:{{TAG}}.",
            "Docker, image references");
    static final Rule UNUSED = Rule.warning(
            "just-unused-parameter",
            "recipes use their parameters",
            "What the caller hands over has no effect; most often {{NAME}} got lost.",
            "Use it with {{NAME}}, or remove it.",
            MANUAL + ", recipe parameters");

    /** All of them. */
    static final List<Rule> ALL = List.of(
            SYNTAX,
            OUTSIDE,
            INDENT,
            DUPLICATE,
            UNKNOWN_RECIPE,
            ARGUMENTS,
            CYCLE,
            UNKNOWN_VARIABLE,
            PARAMETERS,
            SETTING,
            FILE,
            LOST,
            UNUSED);

    private JustRules() {}
}
