package dev.chora.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Short ways to declare options with picocli's programmatic model, which starts much faster than its annotations. */
public final class Options {
    private Options() {}

    public static void flag(CommandSpec spec, String description, String... names) {
        spec.addOption(OptionSpec.builder(names[0], tail(names))
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build());
    }

    public static void value(CommandSpec spec, String label, String description, String... names) {
        spec.addOption(OptionSpec.builder(names[0], tail(names))
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build());
    }

    /**
     * An option whose value may be left out.
     *
     * @param without what it means then
     */
    public static void optional(CommandSpec spec, String label, String without, String description, String name) {
        spec.addOption(OptionSpec.builder(name)
                .type(String.class)
                .arity("0..1")
                .fallbackValue(without)
                .paramLabel(label)
                .description(description)
                .build());
    }

    public static void values(CommandSpec spec, String label, String description, String... names) {
        spec.addOption(OptionSpec.builder(names[0], tail(names))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build());
    }

    public static void argument(CommandSpec spec, int index, boolean required, String label, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .type(String.class)
                .arity(required ? "1" : "0..1")
                .required(required)
                .paramLabel(label)
                .description(description)
                .build());
    }

    /** An argument that is one of some words, which completion offers. */
    public static void choice(
            CommandSpec spec, int index, boolean required, String label, List<String> words, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .type(String.class)
                .arity(required ? "1" : "0..1")
                .required(required)
                .paramLabel(label)
                .completionCandidates(words)
                .description(description)
                .build());
    }

    /** An option whose value is one of some words, which completion offers. */
    public static void oneOf(CommandSpec spec, String label, List<String> words, String description, String... names) {
        spec.addOption(OptionSpec.builder(names[0], tail(names))
                .type(String.class)
                .paramLabel(label)
                .completionCandidates(words)
                .description(description)
                .build());
    }

    /** Any number of words that are no options. */
    public static void arguments(CommandSpec spec, boolean required, String label, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity(required ? "1..*" : "0..*")
                .required(required)
                .paramLabel(label)
                .description(description)
                .build());
    }

    private static String[] tail(String[] names) {
        String[] rest = new String[names.length - 1];
        System.arraycopy(names, 1, rest, 0, rest.length);
        return rest;
    }

    public static boolean has(ParseResult line, String name) {
        return line.hasMatchedOption(name);
    }

    public static @Nullable String text(ParseResult line, String name) {
        return line.matchedOptionValue(name, (String) null);
    }

    public static List<String> texts(ParseResult line, String name) {
        List<String> values = line.matchedOptionValue(name, (List<String>) null);
        return values == null ? new ArrayList<>() : values;
    }

    public static @Nullable String argument(ParseResult line, int index) {
        return line.matchedPositionalValue(index, (String) null);
    }

    public static List<String> arguments(ParseResult line) {
        List<String> words = line.matchedPositionalValue(0, (List<String>) null);
        return words == null ? new ArrayList<>() : words;
    }
}
