package dev.chora.copier.merge.structure;

/**
 * One entry of a block.
 *
 * @param key what makes it the same entry in another text
 * @param lead blank lines, comments and indentation before it
 * @param head its name and what joins it to its value
 * @param value what it holds
 * @param after what follows on its last line, behind the separator of the block
 */
record Item(String key, String lead, String head, Node value, String after) {
    /** An entry that is one piece. */
    static Item of(String key, String lead, String text) {
        return new Item(key, lead, "", new Leaf(text), "");
    }

    /** The entry without what stands before it. */
    String body() {
        StringBuilder out = new StringBuilder(head);
        value.render(out);
        return out.append(after).toString();
    }

    boolean sameAs(Item other) {
        return lead.equals(other.lead) && body().equals(other.body());
    }

    Item withLead(String other) {
        return new Item(key, other, head, value, after);
    }
}
