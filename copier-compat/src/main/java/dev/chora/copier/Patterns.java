package dev.chora.copier;

import dev.chora.copier.config.TemplateConfig;
import dev.chora.copier.pattern.PathPatterns;
import dev.chora.copier.pattern.PatternException;
import dev.chora.copier.render.Failures;
import dev.chora.copier.render.Jinja;
import dev.chora.jinja.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders lists of path patterns. */
final class Patterns {
    private final TemplateConfig config;
    private final Jinja jinja;

    Patterns(TemplateConfig config, Jinja jinja) {
        this.config = config;
        this.jinja = jinja;
    }

    /** The patterns of two lists, the template's ones being those of a setting. */
    PathPatterns of(List<String> first, List<String> second, String setting, Map<String, @Nullable Object> variables) {
        return read(rendered(first, second, setting, variables), setting);
    }

    /** Each pattern rendered, in order. */
    List<String> rendered(
            List<String> first, List<String> second, String setting, Map<String, @Nullable Object> variables) {
        List<String> rendered = new ArrayList<>(first.size() + second.size());
        for (String pattern : first) {
            rendered.add(render(pattern, setting, variables));
        }
        for (String pattern : second) {
            rendered.add(render(pattern, setting, variables));
        }
        return rendered;
    }

    private String render(String pattern, String setting, Map<String, @Nullable Object> variables) {
        try {
            return jinja.text(pattern, variables);
        } catch (TemplateException failure) {
            throw Failures.inConfig(config, failure, "The pattern \"" + pattern + "\" of \"" + setting + "\"", setting);
        }
    }

    PathPatterns read(List<String> patterns, String setting) {
        try {
            return PathPatterns.of(patterns);
        } catch (PatternException wrong) {
            throw config.error(
                    "\"" + setting + "\" has a line that is no pattern: " + wrong.getMessage(), null, setting);
        }
    }

    /** Texts of several lines as one line after the other. */
    static List<String> lines(List<String> texts) {
        List<String> lines = new ArrayList<>(texts.size());
        for (String text : texts) {
            int start = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || c == '\r') {
                    lines.add(text.substring(start, i));
                    boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                    i += pair ? 1 : 0;
                    start = i + 1;
                }
            }
            lines.add(text.substring(start));
        }
        return lines;
    }
}
