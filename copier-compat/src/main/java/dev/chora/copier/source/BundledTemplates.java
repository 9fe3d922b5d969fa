package dev.chora.copier.source;

import java.nio.file.Path;
import java.util.List;

/** Templates that ship with the program, known by a name instead of a place: {@code chora:python}. */
public interface BundledTemplates {
    /** Ships nothing. */
    BundledTemplates NONE = new BundledTemplates() {
        @Override
        public List<String> versions(String name) {
            return List.of();
        }

        @Override
        public Path folder(String name, String version) {
            throw new IllegalArgumentException(name);
        }
    };

    /** The versions of a template, in any order; empty when no template has this name. */
    List<String> versions(String name);

    /**
     * Whether these templates may run what they want to: they came with the program that runs them. It is for the program
     * to say so.
     */
    default boolean trusted() {
        return false;
    }

    /** The folder with the files of one of {@link #versions(String)}; it is only read. */
    Path folder(String name, String version);
}
