package dev.chora.verify.run;

/**
 * A place in the container that is no part of its image.
 *
 * @param target its path in the container
 * @param writable whether the container may write there
 * @param lasting whether what is written there is still there in the next container
 */
record Mount(String target, boolean writable, boolean lasting) {}
