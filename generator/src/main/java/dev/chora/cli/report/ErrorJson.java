package dev.chora.cli.report;

import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.copier.Location;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as JSON: one object {@code error} with {@code kind}, {@code message}, {@code file}, {@code line}, {@code column}
 * and {@code advice}. What is not known is null.
 */
public final class ErrorJson {
    /** The kind of an error that is a fault of this program or of the machine. */
    private static final String UNEXPECTED = "unexpected";

    private ErrorJson() {}

    public static String of(CopierException error) {
        return of(word(error.kind()), error.getMessage(), error.location(), error.advice());
    }

    /** A command line that cannot be understood. */
    public static String usage(String message, String advice) {
        return of(word(ErrorKind.USAGE), message, null, advice);
    }

    /** Something that no command expects. */
    public static String unexpected(String message) {
        return of(UNEXPECTED, message, null, ErrorText.DEBUG_ADVICE);
    }

    private static String word(ErrorKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String of(String kind, String message, @Nullable Location location, @Nullable String advice) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("kind", kind);
        error.put("message", message);
        error.put("file", location == null ? null : location.file());
        error.put("line", location == null || location.line() <= 0 ? null : (long) location.line());
        error.put("column", location == null || location.column() <= 0 ? null : (long) location.column());
        error.put("advice", advice);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("error", error);
        return JsonText.dumps(document, JsonStyle.DEFAULT.indented(2L));
    }
}
