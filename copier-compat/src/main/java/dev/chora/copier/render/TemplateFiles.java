package dev.chora.copier.render;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.yaml.Utf8;
import dev.chora.jinja.Loader;
import dev.chora.jinja.TemplateException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files of the template that other ones include, import or extend; never one outside the template's folder. */
public final class TemplateFiles implements Loader {
    private final Path root;

    /**
     * Files below a folder.
     *
     * @param root absolute and free of symbolic links
     */
    public TemplateFiles(Path root) {
        this.root = root;
    }

    @Override
    public @Nullable String source(String name) {
        Path file = root;
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || (part.indexOf('\\') >= 0 && java.io.File.separatorChar == '\\')) {
                return null;
            }
            if (!part.isEmpty() && !part.equals(".")) {
                file = file.resolve(part);
            }
        }
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            if (!file.toRealPath().startsWith(root)) {
                throw new CopierException(
                        ErrorKind.FORBIDDEN_PATH,
                        "\"" + name + "\" is a link that leads out of the template",
                        "Put the file itself into the template.");
            }
            return Utf8.decode(Files.readAllBytes(file));
        } catch (CharacterCodingException binary) {
            throw new TemplateException(
                    dev.chora.jinja.ErrorKind.UNICODE_DECODE_ERROR, "\"" + name + "\" is not UTF-8 text");
        } catch (IOException unreadable) {
            throw new CopierException(
                    ErrorKind.RENDER, "The template file \"" + name + "\" cannot be read", null, null, unreadable);
        }
    }
}
