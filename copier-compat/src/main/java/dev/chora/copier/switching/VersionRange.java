package dev.chora.copier.switching;

import dev.chora.copier.version.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Versions between others, as {@code >=1.9,<2}: the comparing part of PEP 440's version specifiers. All parts must hold.
 */
public final class VersionRange {
    private static final String[] OPERATORS = {">=", "<=", "==", "!=", ">", "<"};

    private record Part(String operator, Version version) {}

    private final List<Part> parts;

    private VersionRange(List<Part> parts) {
        this.parts = parts;
    }

    /** Reads a range; null when the text is none. An empty text holds all versions. */
    public static @Nullable VersionRange parse(String text) {
        List<Part> parts = new ArrayList<>();
        for (String piece : text.split(",", -1)) {
            String part = piece.strip();
            if (part.isEmpty() && parts.isEmpty() && text.isBlank()) {
                break;
            }
            String operator = operator(part);
            if (operator == null) {
                return null;
            }
            Version version = Version.parse(part.substring(operator.length()));
            if (version == null) {
                return null;
            }
            parts.add(new Part(operator, version));
        }
        return new VersionRange(parts);
    }

    private static @Nullable String operator(String part) {
        for (String operator : OPERATORS) {
            if (part.startsWith(operator)) {
                return operator;
            }
        }
        return null;
    }

    /** Whether a version lies in the range; one that is not known only in a range without bounds. */
    public boolean holds(@Nullable Version version) {
        for (Part part : parts) {
            if (version == null || !fits(version.compareTo(part.version()), part.operator())) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(int order, String operator) {
        return switch (operator) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case ">" -> order > 0;
            default -> order < 0;
        };
    }
}
