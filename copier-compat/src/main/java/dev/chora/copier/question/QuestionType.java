package dev.chora.copier.question;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types that an answer can have (Copier docs, "Questions"). */
public enum QuestionType {
    BOOL,
    FLOAT,
    INT,
    JSON,
    STR,
    YAML,
    PATH;

    private final String word;

    QuestionType() {
        this.word = name().toLowerCase(Locale.ROOT);
    }

    /** The name as templates write it. */
    public String word() {
        return word;
    }

    /** The type of this name; null when there is none. */
    public static @Nullable QuestionType find(@Nullable Object name) {
        for (QuestionType type : values()) {
            if (type.word.equals(name)) {
                return type;
            }
        }
        return null;
    }
}
