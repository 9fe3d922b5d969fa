package dev.chora.copier.tree;

/** A folder. Folders that hold something need no entry of their own; an empty one does. */
public record DirectoryEntry() implements Entry {
    /** All folders are alike. */
    public static final DirectoryEntry INSTANCE = new DirectoryEntry();
}
