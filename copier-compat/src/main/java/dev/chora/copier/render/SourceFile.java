package dev.chora.copier.render;

import java.nio.file.Path;

/**
 * One file, link or folder of a template.
 *
 * @param file where it is
 * @param path relative to the rendered folder, with forward slashes
 * @param name its last part
 * @param mode POSIX permission bits of a file, such as 0644
 * @param linked whether it is reached through a link
 */
record SourceFile(Path file, String path, String name, Kind kind, int mode, boolean linked) {
    enum Kind {
        FILE,
        FOLDER,
        /** A link that stays one. */
        LINK
    }
}
