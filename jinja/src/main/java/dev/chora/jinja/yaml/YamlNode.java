package dev.chora.jinja.yaml;

import java.util.ArrayList;
import java.util.List;

/** A node of the document to write. Nodes are told apart by identity: one that appears twice gets an anchor. */
abstract sealed class YamlNode {
    static final String PREFIX = "tag:yaml.org,2002:";

    /** The full tag, such as {@code tag:yaml.org,2002:str}. */
    final String tag;

    private YamlNode(String tag) {
        this.tag = tag;
    }

    /** A scalar with the style asked for: one of {@code " ' | >}, or 0 for any. */
    static final class Scalar extends YamlNode {
        final String value;
        final char style;

        Scalar(String tag, String value, char style) {
            super(tag);
            this.value = value;
            this.style = style;
        }
    }

    /** A list of nodes. */
    static final class Sequence extends YamlNode {
        final List<YamlNode> items = new ArrayList<>();
        boolean flow;

        Sequence(String tag) {
            super(tag);
        }
    }

    /** Pairs of nodes; keys and values have the same indices. */
    static final class Mapping extends YamlNode {
        final List<YamlNode> keys = new ArrayList<>();
        final List<YamlNode> values = new ArrayList<>();
        boolean flow;

        Mapping(String tag) {
            super(tag);
        }
    }

    boolean isEmptyCollection() {
        return (this instanceof Sequence sequence && sequence.items.isEmpty())
                || (this instanceof Mapping mapping && mapping.keys.isEmpty());
    }

    boolean isFlow() {
        return this instanceof Sequence sequence ? sequence.flow : this instanceof Mapping mapping && mapping.flow;
    }
}
