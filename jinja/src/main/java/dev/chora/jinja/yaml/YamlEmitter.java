package dev.chora.jinja.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays out nodes as PyYAML's emitter does: indentation, brackets, anchors, tags, and the style of each scalar. */
final class YamlEmitter {
    private static final int SIMPLE_KEY_LENGTH = 128;
    private static final int ANCHOR_DIGITS = 3;

    /** Where a node stands. */
    private enum Place {
        ROOT,
        ITEM,
        VALUE,
        KEY,
        SIMPLE_KEY
    }

    private final YamlOptions options;
    private final YamlOutput out;
    private final ScalarWriter scalars;
    private final YamlTags tags;
    private final Deque<Integer> indents = new ArrayDeque<>();
    /** Nodes met so far, with their anchors; an empty one means that the node was met once. */
    private final IdentityHashMap<YamlNode, String> anchors = new IdentityHashMap<>();

    private final IdentityHashMap<YamlNode, Boolean> written = new IdentityHashMap<>();
    private int flowLevel;
    private int anchorCount;

    YamlEmitter(YamlOptions options) {
        this.options = options;
        this.out = new YamlOutput(options);
        this.scalars = new ScalarWriter(out);
        this.tags = new YamlTags(options.tags());
    }

    String document(YamlNode root) {
        findAnchors(root);
        start();
        node(root, Place.ROOT);
        out.newIndent();
        if (options.explicitEnd()) {
            out.indicator("...", true);
            out.newIndent();
        }
        if (out.openEnded) {
            out.indicator("...", true);
            out.newIndent();
        }
        return out.text();
    }

    private void start() {
        boolean directives = false;
        if (options.version() != null) {
            out.raw("%YAML " + options.version());
            out.lineBreak('\n');
            directives = true;
        }
        for (Map.Entry<String, String> tag : new TreeMap<>(options.tags()).entrySet()) {
            out.raw("%TAG " + tag.getKey() + " " + tag.getValue());
            out.lineBreak('\n');
            directives = true;
        }
        if (directives || options.explicitStart() || options.canonical()) {
            out.newIndent();
            out.indicator("---", true);
            if (options.canonical()) {
                out.newIndent();
            }
        }
    }

    private void findAnchors(YamlNode node) {
        String anchor = anchors.get(node);
        if (anchor != null) {
            if (anchor.isEmpty()) {
                String number = Integer.toString(++anchorCount);
                anchors.put(node, "id" + "0".repeat(Math.max(0, ANCHOR_DIGITS - number.length())) + number);
            }
            return;
        }
        anchors.put(node, "");
        if (node instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items) {
                findAnchors(item);
            }
        } else if (node instanceof YamlNode.Mapping mapping) {
            for (int i = 0; i < mapping.keys.size(); i++) {
                findAnchors(mapping.keys.get(i));
                findAnchors(mapping.values.get(i));
            }
        }
    }

    private String anchor(YamlNode node) {
        String anchor = anchors.get(node);
        return anchor == null ? "" : anchor;
    }

    private void increaseIndent(boolean flow, boolean indentless) {
        indents.push(out.indent);
        if (out.indent < 0) {
            out.indent = flow ? out.bestIndent : 0;
        } else if (!indentless) {
            out.indent += out.bestIndent;
        }
    }

    private void decreaseIndent() {
        out.indent = indents.pop();
    }

    private void node(YamlNode node, Place place) {
        String anchor = anchor(node);
        if (written.put(node, true) != null) {
            out.indicator("*" + anchor, true);
            return;
        }
        if (!anchor.isEmpty()) {
            out.indicator("&" + anchor, true);
        }
        if (node instanceof YamlNode.Scalar scalar) {
            scalar(scalar, place);
            return;
        }
        boolean sequence = node instanceof YamlNode.Sequence;
        if (options.canonical() || !node.tag.equals(YamlNode.PREFIX + (sequence ? "seq" : "map"))) {
            out.indicator(tags.shorten(node.tag), true);
        }
        boolean flow = flowLevel > 0 || options.canonical() || node.isFlow() || node.isEmptyCollection();
        if (node instanceof YamlNode.Sequence items) {
            if (flow) {
                flowSequence(items);
            } else {
                blockSequence(items, place);
            }
        } else if (node instanceof YamlNode.Mapping mapping) {
            if (flow) {
                flowMapping(mapping);
            } else {
                blockMapping(mapping);
            }
        }
    }

    private void flowSequence(YamlNode.Sequence sequence) {
        openFlow("[");
        for (int i = 0; i < sequence.items.size(); i++) {
            separate(i);
            node(sequence.items.get(i), Place.ITEM);
        }
        closeFlow("]", sequence.items.isEmpty());
    }

    private void openFlow(String bracket) {
        out.indicator(bracket, true, true, false);
        flowLevel++;
        increaseIndent(true, false);
    }

    private void separate(int index) {
        if (index > 0) {
            out.indicator(",", false);
        }
        if (options.canonical() || out.overflows()) {
            out.newIndent();
        }
    }

    private void closeFlow(String bracket, boolean empty) {
        decreaseIndent();
        flowLevel--;
        if (options.canonical() && !empty) {
            out.indicator(",", false);
            out.newIndent();
        }
        out.indicator(bracket, false);
    }

    private void flowMapping(YamlNode.Mapping mapping) {
        openFlow("{");
        for (int i = 0; i < mapping.keys.size(); i++) {
            separate(i);
            YamlNode key = mapping.keys.get(i);
            if (!options.canonical() && isSimpleKey(key)) {
                node(key, Place.SIMPLE_KEY);
                out.indicator(":", false);
            } else {
                out.indicator("?", true);
                node(key, Place.KEY);
                if (options.canonical() || out.overflows()) {
                    out.newIndent();
                }
                out.indicator(":", true);
            }
            node(mapping.values.get(i), Place.VALUE);
        }
        closeFlow("}", mapping.keys.isEmpty());
    }

    private void blockSequence(YamlNode.Sequence sequence, Place place) {
        boolean inMapping = place == Place.VALUE || place == Place.KEY || place == Place.SIMPLE_KEY;
        increaseIndent(false, inMapping && !out.indention);
        for (YamlNode item : sequence.items) {
            out.newIndent();
            out.indicator("-", true, false, true);
            node(item, Place.ITEM);
        }
        decreaseIndent();
    }

    private void blockMapping(YamlNode.Mapping mapping) {
        increaseIndent(false, false);
        for (int i = 0; i < mapping.keys.size(); i++) {
            out.newIndent();
            YamlNode key = mapping.keys.get(i);
            if (isSimpleKey(key)) {
                node(key, Place.SIMPLE_KEY);
                out.indicator(":", false);
            } else {
                out.indicator("?", true, false, true);
                node(key, Place.KEY);
                out.newIndent();
                out.indicator(":", true, false, true);
            }
            node(mapping.values.get(i), Place.VALUE);
        }
        decreaseIndent();
    }

    /** Whether a key fits before a colon on one line. */
    private boolean isSimpleKey(YamlNode key) {
        int length = anchor(key).length();
        if (written.containsKey(key)) {
            return length < SIMPLE_KEY_LENGTH;
        }
        length += tags.shorten(key.tag).length();
        if (key instanceof YamlNode.Scalar scalar) {
            int[] text = scalar.value.codePoints().toArray();
            ScalarAnalysis analysis = ScalarAnalysis.of(text, out.allowUnicode);
            return length + text.length < SIMPLE_KEY_LENGTH && !analysis.empty() && !analysis.multiline();
        }
        return length < SIMPLE_KEY_LENGTH && key.isEmptyCollection();
    }

    private void scalar(YamlNode.Scalar scalar, Place place) {
        int[] text = scalar.value.codePoints().toArray();
        ScalarAnalysis analysis = ScalarAnalysis.of(text, out.allowUnicode);
        boolean implicit = scalar.tag.equals(ImplicitTags.of(scalar.value));
        boolean simpleKey = place == Place.SIMPLE_KEY;
        char style = style(scalar, analysis, implicit, simpleKey);
        String tag = tag(scalar, style, implicit);
        if (tag != null) {
            out.indicator(tag, true);
        }
        increaseIndent(true, false);
        switch (style) {
            case '"' -> new DoubleQuoted(out).write(text, !simpleKey);
            case '\'' -> scalars.singleQuoted(text, !simpleKey);
            case '|' -> scalars.literal(text);
            case '>' -> scalars.folded(text);
            default -> scalars.plain(text, !simpleKey, place == Place.ROOT);
        }
        decreaseIndent();
    }

    private @Nullable String tag(YamlNode.Scalar scalar, char style, boolean implicit) {
        boolean understood = style == 0 ? implicit : scalar.tag.equals(ImplicitTags.STRING);
        return understood && !options.canonical() ? null : tags.shorten(scalar.tag);
    }

    private char style(YamlNode.Scalar scalar, ScalarAnalysis analysis, boolean implicit, boolean simpleKey) {
        if (scalar.style == '"' || options.canonical()) {
            return '"';
        }
        if (scalar.style == 0
                && implicit
                && !(simpleKey && (analysis.empty() || analysis.multiline()))
                && (flowLevel > 0 ? analysis.flowPlain() : analysis.blockPlain())) {
            return 0;
        }
        if ((scalar.style == '|' || scalar.style == '>') && flowLevel == 0 && !simpleKey && analysis.block()) {
            return scalar.style;
        }
        boolean single = scalar.style == 0 || scalar.style == '\'';
        return single && analysis.singleQuoted() && !(simpleKey && analysis.multiline()) ? '\'' : '"';
    }
}
