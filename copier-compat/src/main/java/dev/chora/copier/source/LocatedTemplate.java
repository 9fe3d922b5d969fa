package dev.chora.copier.source;

import dev.chora.copier.version.Version;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One version of one template: what is known of it, and its files once somebody asks for them.
 *
 * <p>Everything but {@link #url()} is worked out when first asked for and then kept. Any method may end with a {@link
 * dev.chora.copier.CopierException} that says what git or the file system refused. Not safe for use by several threads.
 */
public interface LocatedTemplate extends AutoCloseable {
    /** The source as the person gave it: what {@code _src_path} of the answers file remembers. */
    String url();

    /** Whether the template is kept in git; a template that is not has no version and cannot be updated. */
    boolean git();

    /** The tag, branch or commit that was asked for or chosen; null for a template that is not kept in git. */
    @Nullable
    String ref();

    /**
     * What {@code git describe --tags --always} says of the commit, for {@code _commit} of the answers file; null for a
     * template that is not kept in git.
     */
    @Nullable
    String commit();

    /** The full hash of the commit; null for a template that is not kept in git. */
    @Nullable
    String commitHash();

    /**
     * The version by PEP 440 as Copier derives it: that of the tag, or of the last tag before with a post-release number
     * and the commit. Null for a template that is not kept in git or whose tags say nothing of a version.
     */
    @Nullable
    Version version();

    /** Whether uncommitted changes of a local checkout are part of this template. */
    boolean draft();

    /** Whether the program vouches for the template, so that it may run things without anybody being asked. */
    default boolean trusted() {
        return false;
    }

    /**
     * The folder with the template's files, absolute and free of symbolic links. It is only read: it may be the person's
     * own folder or one that later runs share.
     */
    Path root();

    /**
     * The folder that becomes the project where the template itself names none; null for all of it. Somebody else knows
     * that people made their projects of this folder only.
     */
    default @Nullable String subdirectory() {
        return null;
    }

    /**
     * Whether git says that a file is executable, where the file system may not know.
     *
     * @param path relative to {@link #root()}, with forward slashes
     * @return null when git does not know the file, so that the file system decides
     */
    @Nullable
    Boolean executable(String path);

    /** Removes what was laid out for this run alone. Does nothing when called again. */
    @Override
    void close();
}
