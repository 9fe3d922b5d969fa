package dev.chora.copier.merge.structure;

/** A piece that is not looked into. */
record Leaf(String text) implements Node {
    static final Leaf EMPTY = new Leaf("");

    @Override
    public void render(StringBuilder out) {
        out.append(text);
    }
}
