package dev.chora.copier.tree;

/** One path of a tree. */
public sealed interface Entry permits FileEntry, LinkEntry, DirectoryEntry {}
