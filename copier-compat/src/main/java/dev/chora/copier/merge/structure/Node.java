package dev.chora.copier.merge.structure;

/** A piece of a text that keeps every byte: rendering the nodes of a text gives the text. */
sealed interface Node permits Leaf, Block {
    /** Appends the text of the piece. */
    void render(StringBuilder out);

    /** The text of the piece. */
    default String text() {
        StringBuilder out = new StringBuilder();
        render(out);
        return out.toString();
    }
}
