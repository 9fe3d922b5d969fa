package dev.chora.copier.render;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.copier.config.TemplateConfig;
import dev.chora.jinja.TemplateException;
import org.jspecify.annotations.Nullable;

/** Turns what the engine says about a template into what a person can use: which file, which line, what to do. */
public final class Failures {
    private Failures() {}

    /** A failure in a text of {@code copier.yml}, found by its path of keys and indices. */
    public static CopierException inConfig(
            TemplateConfig config, TemplateException failure, String what, Object... path) {
        if (failure.templateName() != null) {
            return new CopierException(
                    ErrorKind.RENDER,
                    what + " does not render: " + failure.getMessage(),
                    new Location(failure.templateName(), failure.line(), failure.column(), null),
                    advice(failure),
                    failure);
        }
        Location place = config.place(failure.line(), failure.column(), path);
        return new CopierException(
                ErrorKind.RENDER, what + " does not render: " + failure.getMessage(), place, advice(failure), failure);
    }

    /**
     * A failure in a file of the template, or in one that it includes.
     *
     * @param file the file that was to be rendered, relative to the template
     * @param source its text, for the excerpt
     * @param files where the text of another file comes from
     */
    public static CopierException inFile(
            TemplateException failure, String file, @Nullable String source, TemplateFiles files) {
        String name = failure.templateName();
        if (name == null || name.equals(file)) {
            Location place = Location.in(file, failure.line(), failure.column(), source);
            return rendering("\"" + file + "\" does not render: ", failure, place);
        }
        Location place = Location.in(name, failure.line(), failure.column(), textOf(files, name));
        return rendering("\"" + file + "\" does not render because of \"" + name + "\": ", failure, place);
    }

    private static CopierException rendering(String what, TemplateException failure, Location place) {
        return new CopierException(ErrorKind.RENDER, what + failure.getMessage(), place, advice(failure), failure);
    }

    private static @Nullable String textOf(TemplateFiles files, String name) {
        try {
            return files.source(name);
        } catch (TemplateException | CopierException unreadable) {
            return null;
        }
    }

    /** A failure in the name of a file or folder of the template. */
    public static CopierException inName(TemplateException failure, String path) {
        return new CopierException(
                ErrorKind.RENDER,
                "The template path \"" + path + "\" does not render: " + failure.getMessage(),
                Location.file(path),
                advice(failure),
                failure);
    }

    private static @Nullable String advice(TemplateException failure) {
        return switch (failure.kind()) {
            case UNDEFINED_ERROR -> "Ask for the value in copier.yml, or give it a default with |default(…).";
            case UNICODE_DECODE_ERROR -> "A file that is no text must not have the ending of templates.";
            case TEMPLATE_NOT_FOUND, TEMPLATES_NOT_FOUND ->
                "Included files are looked up from the root of the template.";
            case TEMPLATE_ASSERTION_ERROR ->
                "Filters of Jinja2 and of jinja2-ansible-filters are known; others need an extension.";
            default -> null;
        };
    }
}
