package dev.chora.copier.pattern;

/** One line that is neither blank nor a comment. */
interface PathPattern {
    /** Whether the line takes back what earlier ones picked. */
    boolean negated();

    /** Whether the line speaks of this path, whatever it says of it. A folder's path may end with a slash. */
    boolean matches(String path);

    /** Matches everything, or everything that is not at the top. */
    record Sweeping(boolean negated, boolean belowTop) implements PathPattern {
        @Override
        public boolean matches(String path) {
            return belowTop ? path.indexOf('/') >= 0 : !path.isEmpty();
        }
    }
}
