package dev.chora.copier.git;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The names that a repository gives to objects. */
public interface RefSource {
    /** The hash that a full name ({@code HEAD}, {@code refs/tags/v1}) stands for, not peeled; null when there is none. */
    @Nullable
    String find(String fullName);

    /** Tags without {@code refs/tags/}, in the order of their names, with the hash each stands for, not peeled. */
    SortedMap<String, String> tags();

    /**
     * What a tag stands for in the end, when that is known without reading objects; null when it is not.
     *
     * @param tag name without {@code refs/tags/}
     */
    default @Nullable String peeled(String tag) {
        return null;
    }
}
