package dev.chora.copier.write;

/** Says which paths stay as they are when they exist; asked only for paths that differ. */
@FunctionalInterface
public interface KeptPaths {
    boolean keeps(String path);
}
