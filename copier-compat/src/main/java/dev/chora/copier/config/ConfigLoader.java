package dev.chora.copier.config;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.copier.yaml.Utf8;
import dev.chora.copier.yaml.YamlFailure;
import dev.chora.copier.yaml.YamlTags;
import dev.chora.copier.yaml.YamlText;
import dev.chora.jinja.python.Py;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads {@code copier.yml} with its documents and includes (Copier docs, "The copier.yml file"). Documents that
 * are empty count for nothing; later ones override earlier ones, and the list settings named here add up.
 */
final class ConfigLoader {
    private static final String[] ADDING_UP = {"_exclude", "_jinja_extensions", "_secret_questions", "_skip_if_exists"};

    private final Path root;
    private final List<ConfigSource> sources = new ArrayList<>(1);
    private final List<String> remarks = new ArrayList<>(0);

    private ConfigLoader(Path root) {
        this.root = root;
    }

    static TemplateConfig load(Path root) {
        return new ConfigLoader(root).read();
    }

    private TemplateConfig read() {
        Path file = find();
        if (file == null) {
            return new TemplateConfig(List.of(), new LinkedHashMap<>(), remarks);
        }
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        Map<String, List<@Nullable Object>> sums = new LinkedHashMap<>();
        for (Map<?, ?> document : documents(file, nameOf(file))) {
            for (Map.Entry<?, ?> entry : document.entrySet()) {
                merged.put(key(entry.getKey()), entry.getValue());
            }
            for (String name : ADDING_UP) {
                if (document.containsKey(name)) {
                    add(sums, name, document.get(name));
                }
            }
        }
        merged.putAll(sums);
        return new TemplateConfig(sources, merged, remarks);
    }

    private @Nullable Path find() {
        List<Path> found = new ArrayList<>(1);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root)) {
            for (Path file : files) {
                if (isConfig(file) && Files.isRegularFile(file)) {
                    found.add(file);
                }
            }
        } catch (IOException unreadable) {
            throw new CopierException(
                    ErrorKind.TEMPLATE_NOT_FOUND,
                    "The folder of the template cannot be read: " + root,
                    null,
                    null,
                    unreadable);
        }
        if (found.size() > 1) {
            java.util.Collections.sort(found);
            throw new CopierException(
                    ErrorKind.CONFIG,
                    "The template has two configurations, " + nameOf(found.get(0)) + " and " + nameOf(found.get(1)),
                    Location.file(nameOf(found.get(1))),
                    "Keep one of them.");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** {@code copier.*} whose last ending starts like {@code .yml} or {@code .yaml}, as Copier's pattern has it. */
    private static boolean isConfig(Path path) {
        String name = path.getFileName().toString();
        if (!name.startsWith("copier.")) {
            return false;
        }
        String ending = name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
        return ending.startsWith(".yml") || ending.startsWith(".yaml");
    }

    private String nameOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private List<Map<?, ?>> documents(Path file, String name) {
        List<@Nullable Object> flat = new ArrayList<>();
        flatten(parse(file, name), flat);
        List<Map<?, ?>> maps = new ArrayList<>(flat.size());
        for (Object document : flat) {
            if (!(document instanceof Map<?, ?> map)) {
                throw new CopierException(
                        ErrorKind.CONFIG,
                        name + " must hold settings and questions by name, not " + kindOf(document),
                        Location.file(name),
                        "Write \"name: default\" for each question and \"_setting: value\" for each setting.");
            }
            maps.add(map);
        }
        return maps;
    }

    private List<@Nullable Object> parse(Path file, String name) {
        sources.add(new ConfigSource(file, name));
        String text = "";
        try {
            text = Utf8.read(file);
            return YamlText.loadAll(text, new Includes(name, text));
        } catch (YamlFailure failure) {
            throw new CopierException(
                    ErrorKind.CONFIG,
                    name + " is no valid YAML: " + failure.getMessage(),
                    Location.in(name, failure.line(), failure.column(), text),
                    null);
        } catch (CharacterCodingException binary) {
            throw new CopierException(ErrorKind.CONFIG, name + " is not UTF-8 text", Location.file(name), null);
        } catch (IOException unreadable) {
            throw new CopierException(
                    ErrorKind.CONFIG, name + " cannot be read", Location.file(name), null, unreadable);
        }
    }

    /** Lists within lists become one list; what is empty or false is dropped. */
    private static void flatten(List<? extends @Nullable Object> documents, List<@Nullable Object> into) {
        for (Object document : documents) {
            if (document instanceof List<?> list) {
                flatten(list, into);
            } else if (Py.truth(document)) {
                into.add(document);
            }
        }
    }

    private String key(@Nullable Object key) {
        if (key instanceof String name) {
            return name;
        }
        String shown = Py.repr(key);
        throw new CopierException(
                ErrorKind.CONFIG,
                "The name of a question or setting must be a text, but " + shown + " is " + kindOf(key),
                TemplateConfig.place(sources, 0, 0, Py.str(key)),
                "Put the name in quotes.");
    }

    private void add(Map<String, List<@Nullable Object>> sums, String name, @Nullable Object value) {
        List<@Nullable Object> sum = sums.get(name);
        if (sum == null) {
            sum = new ArrayList<>();
            sums.put(name, sum);
        }
        if (value instanceof List<?> list) {
            sum.addAll(list);
        } else if (value instanceof String single) {
            sum.add(single);
            remarks.add("\"" + name
                    + "\" must be a list; its text is taken as the only item. Copier takes every letter as one");
        } else {
            throw new CopierException(
                    ErrorKind.CONFIG,
                    "\"" + name + "\" must be a list, not " + kindOf(value),
                    TemplateConfig.place(sources, 0, 0, name),
                    "Write it as [\"…\", \"…\"].");
        }
    }

    static String kindOf(@Nullable Object value) {
        if (value == null) {
            return "empty";
        }
        if (value instanceof String) {
            return "a text";
        }
        if (value instanceof Boolean) {
            return "a boolean";
        }
        if (value instanceof Number) {
            return "a number";
        }
        if (value instanceof List) {
            return "a list";
        }
        return value instanceof Map ? "a mapping" : "a " + Py.typeName(value);
    }

    /** Reads the files that {@code !include} names; the value is the list of their documents. */
    private final class Includes implements YamlTags {
        private final String name;
        private final String text;

        Includes(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public @Nullable Object scalar(String tag, String pattern, int line, int column) {
            if (!tag.equals("!include")) {
                return this;
            }
            if (pattern.isEmpty() || pattern.startsWith("/") || Path.of(pattern).isAbsolute()) {
                throw refusal(
                        "The path of an !include must be relative, but it is \"" + pattern + "\"",
                        ErrorKind.CONFIG,
                        line,
                        column);
            }
            List<@Nullable Object> documents = new ArrayList<>();
            try {
                Path realRoot = root.toRealPath();
                for (Path match : TemplateGlob.find(realRoot, pattern)) {
                    Path file = match.toRealPath();
                    if (!file.startsWith(realRoot)) {
                        throw refusal(
                                "\"" + pattern + "\" includes a file outside the template",
                                ErrorKind.FORBIDDEN_PATH,
                                line,
                                column);
                    }
                    flatten(parse(file, realRoot.relativize(file).toString().replace('\\', '/')), documents);
                }
            } catch (IOException unreadable) {
                throw refusal("\"" + pattern + "\" cannot be included: " + unreadable, ErrorKind.CONFIG, line, column);
            }
            return documents;
        }

        private CopierException refusal(String message, ErrorKind kind, int line, int column) {
            return new CopierException(
                    kind, message, Location.in(name, line, column, text), "Name a file inside the template's folder.");
        }
    }
}
