package dev.chora.copier.tree;

/**
 * A symbolic link.
 *
 * @param target as it is written in the link, which may lead nowhere
 */
public record LinkEntry(String target) implements Entry {}
