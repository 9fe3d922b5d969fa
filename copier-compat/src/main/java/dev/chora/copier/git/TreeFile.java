package dev.chora.copier.git;

/**
 * A file, link or submodule somewhere below a tree.
 *
 * @param path relative to the tree, with forward slashes
 * @param mode git's mode
 * @param hash of the blob, or of the submodule's commit
 */
public record TreeFile(String path, int mode, String hash) {
    public boolean link() {
        return mode == TreeEntry.LINK;
    }

    public boolean submodule() {
        return mode == TreeEntry.SUBMODULE;
    }

    public boolean executable() {
        return (mode & 0170111) == 0100111;
    }
}
