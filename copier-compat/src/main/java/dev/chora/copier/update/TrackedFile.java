package dev.chora.copier.update;

/**
 * A file as git's index has it.
 *
 * @param mode git's mode in octal digits, such as {@code 100644}
 * @param hash of its content
 */
record TrackedFile(String mode, String hash) {
    boolean executable() {
        return mode.equals("100755");
    }

    boolean submodule() {
        return mode.equals("160000");
    }
}
