package dev.chora.copier.source;

import dev.chora.copier.git.TreeFile;
import dev.chora.copier.git.TreeListing;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What a laid-out tree looked like when it was finished: sizes and times of its files, times of its folders. Whatever is
 * added, removed, renamed or edited later changes one of them.
 */
final class Manifest {
    private static final int FORMAT = 1;

    private Manifest() {}

    static void write(Path manifest, Path root, TreeListing listing) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(manifest)))) {
            out.writeInt(FORMAT);
            out.writeInt(1 + listing.folders().size() + listing.files().size());
            write(out, root, "");
            for (String folder : listing.folders()) {
                write(out, root, folder);
            }
            for (TreeFile file : listing.files()) {
                write(out, root, file.path());
            }
        }
    }

    private static void write(DataOutputStream out, Path root, String path) throws IOException {
        BasicFileAttributes found = attributes(root.resolve(path));
        out.writeUTF(path);
        out.writeLong(size(found));
        out.writeLong(time(found));
    }

    static boolean matches(Path manifest, Path root) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(manifest)))) {
            if (in.readInt() != FORMAT) {
                return false;
            }
            for (int left = in.readInt(); left > 0; left--) {
                BasicFileAttributes found = attributes(root.resolve(in.readUTF()));
                if (in.readLong() != size(found) || in.readLong() != time(found)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static long size(BasicFileAttributes found) {
        return found.isDirectory() ? -1 : found.size();
    }

    private static long time(BasicFileAttributes found) {
        return found.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }
}
