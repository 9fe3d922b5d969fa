package dev.chora.copier.question;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the variables that templates see at this moment. */
@FunctionalInterface
public interface ContextSource {
    /** A map that nobody changes later. */
    Map<String, @Nullable Object> context();
}
