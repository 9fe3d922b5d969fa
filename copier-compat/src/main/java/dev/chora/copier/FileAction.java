package dev.chora.copier;

/** What happens to one path of the destination; the words are those that Copier prints. */
public enum FileAction {
    /** The path is new. */
    CREATE,
    /** The path is there already, with the same content, kind and executable bit. */
    IDENTICAL,
    /** The path differs and is replaced. */
    OVERWRITE,
    /** The path differs and is kept, because a pattern or the person says so. */
    SKIP,
    /** The path differs; a decision follows. Seen in events, never in a plan. */
    CONFLICT;

    private final String word;

    FileAction() {
        this.word = name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The lower-case word for people and for JSON. */
    public String word() {
        return word;
    }
}
