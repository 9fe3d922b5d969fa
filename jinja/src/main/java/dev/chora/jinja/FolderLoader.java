package dev.chora.jinja;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Templates in the files of a folder, read as UTF-8. Nothing outside of the folder can be reached: a name with
 * {@code ..} is not found, as in Jinja2's {@code FileSystemLoader}, and a symbolic link that leads out is refused, as in
 * Copier.
 */
public final class FolderLoader implements Loader {
    private final Path root;

    /** A loader for this folder, which must exist when the first template is asked for. */
    public FolderLoader(Path root) {
        this.root = root;
    }

    @Override
    public @Nullable String source(String name) {
        Path file = root;
        int start = 0;
        while (start <= name.length()) {
            int slash = name.indexOf('/', start);
            String piece = name.substring(start, slash < 0 ? name.length() : slash);
            if (piece.equals("..") || piece.indexOf('\\') >= 0 || piece.indexOf('\0') >= 0) {
                return null;
            }
            if (!piece.isEmpty() && !piece.equals(".")) {
                file = file.resolve(piece);
            }
            start = slash < 0 ? name.length() + 1 : slash + 1;
        }
        return Files.isRegularFile(file) ? read(name, file) : null;
    }

    private String read(String name, Path file) {
        try {
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                throw new TemplateException(
                        ErrorKind.SECURITY_ERROR,
                        "the template '" + name + "' lies outside of the folder of templates");
            }
            byte[] bytes = Files.readAllBytes(file);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new TemplateException(
                    ErrorKind.UNICODE_DECODE_ERROR, "the template '" + name + "' is not UTF-8 text", name, 1, 1);
        } catch (IOException e) {
            throw new TemplateException(
                    ErrorKind.TEMPLATE_NOT_FOUND, name + " (it cannot be read: " + e.getMessage() + ")");
        }
    }
}
