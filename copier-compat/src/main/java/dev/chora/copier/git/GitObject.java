package dev.chora.copier.git;

/** One object of a repository, whole. */
public final class GitObject {
    private final Kind kind;
    private final byte[] data;

    GitObject(Kind kind, byte[] data) {
        this.kind = kind;
        this.data = data;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Its content without git's header; not a copy, so not to be changed. */
    public byte[] data() {
        return data;
    }

    /** The kinds of objects, in the order of their numbers in pack files. */
    public enum Kind {
        COMMIT("commit"),
        TREE("tree"),
        BLOB("blob"),
        TAG("tag");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind with this number in a pack file, from 1. */
        static Kind ofNumber(int number) {
            return switch (number) {
                case 1 -> COMMIT;
                case 2 -> TREE;
                case 3 -> BLOB;
                case 4 -> TAG;
                default -> throw new GitException("object of unknown kind " + number);
            };
        }

        static Kind ofWord(String word) {
            return switch (word) {
                case "commit" -> COMMIT;
                case "tree" -> TREE;
                case "blob" -> BLOB;
                case "tag" -> TAG;
                default -> throw new GitException("object of unknown kind " + word);
            };
        }

        @Override
        public String toString() {
            return word;
        }
    }
}
