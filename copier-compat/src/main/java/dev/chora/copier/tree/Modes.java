package dev.chora.copier.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** POSIX permission bits as numbers; file systems without them have ordinary files that are executable or not. */
public final class Modes {
    private static final boolean POSIX = java.io.File.separatorChar == '/';
    private static final PosixFilePermission[] BITS = PosixFilePermission.values();
    private static final int EXECUTABLE = 0111;
    private static final int ORDINARY = 0644;

    private Modes() {}

    /** The attributes of a file, with permissions where the system has them. */
    public static BasicFileAttributes attributes(Path file, LinkOption... options) throws IOException {
        return POSIX
                ? Files.readAttributes(file, PosixFileAttributes.class, options)
                : Files.readAttributes(file, BasicFileAttributes.class, options);
    }

    /** The bits of a file whose attributes are known. */
    public static int of(BasicFileAttributes attributes, Path file) {
        if (!(attributes instanceof PosixFileAttributes posix)) {
            return Files.isExecutable(file) ? ORDINARY | EXECUTABLE : ORDINARY;
        }
        Set<PosixFilePermission> permissions = posix.permissions();
        int mode = 0;
        for (int i = 0; i < BITS.length; i++) {
            mode = mode << 1 | (permissions.contains(BITS[i]) ? 1 : 0);
        }
        return mode;
    }

    /** Sets the bits; does nothing where the system has none. */
    public static void set(Path file, int mode) throws IOException {
        if (!POSIX) {
            return;
        }
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int i = 0; i < BITS.length; i++) {
            if ((mode & (1 << (BITS.length - 1 - i))) != 0) {
                permissions.add(BITS[i]);
            }
        }
        Files.setPosixFilePermissions(file, permissions);
    }
}
