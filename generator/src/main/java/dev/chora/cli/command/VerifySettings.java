package dev.chora.cli.command;

import dev.chora.cli.Console;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.copier.yaml.SafeYaml;
import dev.chora.jinja.TemplateException;
import dev.chora.verify.proof.ProofSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** The settings of a proof: those of the person's own file, then those of the command line. */
final class VerifySettings {
    private static final String ARGUMENTS = "build_args";
    private static final String ENVIRONMENT = "build_env";
    private static final String SECRETS = "build_secrets";

    private final Map<String, String> arguments = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> secrets = new ArrayList<>();

    private VerifySettings() {}

    static ProofSettings of(ParseResult line, Console console) {
        VerifySettings settings = read(console);
        settings.add(Options.texts(line, "--build-arg"), settings.arguments, "--build-arg", console);
        settings.add(Options.texts(line, "--build-env"), settings.environment, "--build-env", console);
        settings.secrets.addAll(Options.texts(line, "--build-secret"));
        return settings.made();
    }

    /** Those of the file alone. */
    static ProofSettings ofFile(Console console) {
        return read(console).made();
    }

    private static VerifySettings read(Console console) {
        VerifySettings settings = new VerifySettings();
        Path file = file(console);
        if (Files.isRegularFile(file)) {
            settings.read(file);
        }
        return settings;
    }

    private ProofSettings made() {
        return new ProofSettings(arguments, environment, secrets);
    }

    /** Where the file is: {@code CHORA_VERIFY_SETTINGS}, else in the person's settings folder. */
    static Path file(Console console) {
        String named = console.env("CHORA_VERIFY_SETTINGS");
        if (named != null && !named.isEmpty()) {
            return console.path(named);
        }
        String home = console.env("HOME");
        String base = File.separatorChar == '\\' ? console.env("APPDATA") : console.env("XDG_CONFIG_HOME");
        Path folder = base == null || base.isEmpty() ? Path.of(home == null ? "." : home, ".config") : Path.of(base);
        return folder.resolve("chora").resolve("verify.yml");
    }

    private void read(Path file) {
        Object document;
        try {
            document = new SafeYaml().read(Files.readString(file));
        } catch (IOException | TemplateException wrong) {
            throw wrong(file, String.valueOf(wrong.getMessage()));
        }
        if (document == null) {
            return;
        }
        if (!(document instanceof Map<?, ?> map)) {
            throw wrong(file, "it is no mapping");
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = String.valueOf(entry.getKey());
            switch (key) {
                case ARGUMENTS -> pairs(entry.getValue(), arguments, file, key);
                case ENVIRONMENT -> pairs(entry.getValue(), environment, file, key);
                case SECRETS -> list(entry.getValue(), file);
                default -> throw wrong(file, "there is no setting '" + key + "'");
            }
        }
    }

    private static void pairs(Object value, Map<String, String> pairs, Path file, String key) {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(file, key + " is no mapping of names to values");
        }
        for (Map.Entry<?, ?> pair : map.entrySet()) {
            pairs.put(String.valueOf(pair.getKey()), pair.getValue() == null ? "" : String.valueOf(pair.getValue()));
        }
    }

    private void list(Object value, Path file) {
        if (!(value instanceof List<?> list)) {
            throw wrong(file, SECRETS + " is no list");
        }
        for (Object element : list) {
            secrets.add(String.valueOf(element));
        }
    }

    private static CopierException wrong(Path file, String what) {
        return new CopierException(
                ErrorKind.DATA_FILE,
                "The settings for verify cannot be used: " + what,
                Location.file(file.toString()),
                "It holds " + ARGUMENTS + ", " + ENVIRONMENT + " and " + SECRETS + "; docs/verify.md shows one.");
    }

    /** Adds {@code NAME=VALUE}; {@code NAME} alone takes the value from the environment, as docker build does. */
    private void add(List<String> words, Map<String, String> pairs, String option, Console console) {
        for (String word : words) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            String value = equals < 0 ? console.env(word) : word.substring(equals + 1);
            if (name.isEmpty() || value == null) {
                throw new CopierException(
                        ErrorKind.USAGE,
                        option + " " + word + (name.isEmpty() ? " has no name" : ": there is no such variable"),
                        "Write " + option + " NAME=VALUE.");
            }
            pairs.put(name, value);
        }
    }
}
