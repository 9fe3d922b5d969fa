package dev.chora.copier.lint;

import dev.chora.copier.Location;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.pattern.PathPatterns;
import dev.chora.copier.pattern.PatternException;
import dev.chora.copier.render.Jinja;
import dev.chora.copier.switching.Origins;
import dev.chora.jinja.Extension;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.TemplateTree;
import dev.chora.jinja.parser.Parser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All texts of a template that Copier renders, parsed; what cannot be parsed is a finding. */
final class Texts {
    private final Path root;
    private final TemplateConfig config;
    private final Jinja jinja;
    private final Findings findings;
    private final Set<Extension> extensions = EnumSet.of(Extension.ANSIBLE_FILTERS, Extension.YIELD);
    private final Map<Text, Scan> scans = new LinkedHashMap<>();
    private final Set<String> parsedFiles = new HashSet<>();
    private final List<String> partials = new ArrayList<>();

    Texts(Path root, TemplateConfig config, Jinja jinja, Findings findings) {
        this.root = root;
        this.config = config;
        this.jinja = jinja;
        this.findings = findings;
        for (String name : config.jinjaExtensions()) {
            Extension extension = Extension.find(name);
            if (extension != null) {
                extensions.add(extension);
            }
        }
    }

    Map<Text, Scan> scans() {
        return scans;
    }

    /** The texts of {@code copier.yml}: those of questions and those of settings. */
    void addConfig() {
        for (Map.Entry<String, Map<String, @Nullable Object>> question :
                config.questions().entrySet()) {
            String name = question.getKey();
            for (Map.Entry<String, @Nullable Object> field : question.getValue().entrySet()) {
                List<Object> path = List.of(name, field.getKey());
                addValue(field.getValue(), path, name, field.getKey());
            }
        }
        for (String setting : config.settingNames()) {
            if (!setting.equals("envops") && !setting.equals("jinja_extensions")) {
                String key = setting.equals(Origins.SETTING) ? setting : null;
                addValue(config.setting(setting), List.of("_" + setting), null, key);
            }
        }
    }

    private void addValue(@Nullable Object value, List<Object> path, @Nullable String question, @Nullable String key) {
        if (value instanceof String text) {
            Object[] steps = path.toArray();
            parse(new Text(text, (line, column) -> config.place(line, column, steps), question, key), null);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                addValue(list.get(i), with(path, i), question, key);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                addValue(entry.getKey() instanceof String label ? label : null, path, question, key);
                addValue(entry.getValue(), with(path, String.valueOf(entry.getKey())), question, key);
            }
        }
    }

    private static List<Object> with(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /** Names and contents of the files that become the project, and of those that they include. */
    void addFiles(Layout project) {
        PathPatterns excluded = staticExcludes();
        for (TemplateFile file : project.files()) {
            if (excluded.matches(file.inProject())) {
                continue;
            }
            parse(new Text(file.inProject(), (line, column) -> Location.file(file.path()), null, null), null);
            if (file.path().endsWith(config.templatesSuffix())) {
                addContent(file.file(), file.path(), config.templatesSuffix().isEmpty());
            }
        }
        for (int i = 0; i < partials.size(); i++) {
            String path = partials.get(i);
            Path file = root.resolve(path).normalize();
            if (file.startsWith(root) && Files.isRegularFile(file)) {
                addContent(file, path, false);
            }
        }
    }

    private PathPatterns staticExcludes() {
        List<String> patterns = new ArrayList<>();
        for (String pattern : config.exclude()) {
            if (jinja.isPlain(pattern)) {
                patterns.add(pattern);
            }
        }
        try {
            return PathPatterns.of(patterns);
        } catch (PatternException e) {
            return PathPatterns.of(List.of());
        }
    }

    private void addContent(Path file, String path, boolean mayBeBinary) {
        if (!parsedFiles.add(path) || !Files.isRegularFile(file)) {
            return;
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            if (!mayBeBinary) {
                findings.add(
                        Rule.BINARY,
                        "The file is to be rendered but is no UTF-8 text",
                        Location.file(path),
                        "Take the ending " + config.templatesSuffix() + " off, so that it is copied as it is.");
            }
            return;
        } catch (IOException e) {
            return;
        }
        parse(new Text(text, (line, column) -> Location.in(path, line, column, text), null, null), path);
    }

    private void parse(Text text, @Nullable String file) {
        if (jinja.isPlain(text.source())) {
            return;
        }
        try {
            TemplateTree tree = Parser.template(jinja.syntax(), extensions, text.source(), file);
            Scan scan = new Scan();
            scan.walk(tree);
            scans.put(text, scan);
            partials.addAll(scan.included);
        } catch (TemplateException e) {
            findings.add(
                    Rule.SYNTAX,
                    "This is no valid Jinja: " + e.getMessage(),
                    text.place().at(e.line(), e.column()),
                    "If the braces belong to the text itself, put {% raw %} … {% endraw %} around them.");
        }
    }
}
