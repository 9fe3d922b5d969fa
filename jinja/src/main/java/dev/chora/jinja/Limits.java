package dev.chora.jinja;

/**
 * What one rendering may use up before it ends with {@link ErrorKind#LIMIT_EXCEEDED}. Jinja2 itself limits only
 * {@code range}; the defaults here are far above what a project template needs and low enough that a hostile one ends
 * within two seconds and 256 MB.
 *
 * @param outputChars characters that one template, macro or block may write
 * @param steps turns of loops, calls, and hundreds of characters or items that operations and filters make
 * @param depth nested calls of macros, blocks, recursive loops and includes
 * @param stringChars length of a string, or number of items of a list, that an operation or filter may make
 * @param integerBits size of an integer that an operation may make
 * @param millis time that a rendering may take, in milliseconds of its thread; 0 for any time
 */
public record Limits(long outputChars, long steps, int depth, int stringChars, int integerBits, long millis) {
    /** For templates from anywhere. */
    public static final Limits DEFAULT = new Limits(32L << 20, 4_000_000, 400, 2 << 20, 1 << 17, 1500);
}
