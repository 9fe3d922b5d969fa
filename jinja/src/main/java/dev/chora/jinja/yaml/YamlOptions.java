package dev.chora.jinja.yaml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How YAML is written: the keyword arguments of {@code yaml.dump}.
 *
 * @param flowStyle whether collections are written in brackets
 * @param scalarStyle style of all scalars: {@code "}, {@code '}, {@code |} or {@code >}; 0 for the plainest that fits
 * @param canonical whether everything is written in full, with tags and double quotes
 * @param indent spaces per level; 2 when it is not between 2 and 9
 * @param width column behind which lines are folded; 80 when it is not more than twice the indent
 * @param allowUnicode whether other than ASCII characters stand for themselves
 * @param sortKeys whether mappings are sorted, where their keys can be compared
 * @param explicitStart whether {@code ---} starts the document
 * @param explicitEnd whether {@code ...} ends it
 * @param lineBreak one of {@code \n}, {@code \r} and {@code \r\n}
 * @param version what the {@code %YAML} directive says; null for no directive
 * @param tags handles and prefixes of {@code %TAG} directives
 * @param safe whether only standard tags are written: tuples become lists, and other objects are errors
 */
public record YamlOptions(
        FlowStyle flowStyle,
        char scalarStyle,
        boolean canonical,
        long indent,
        long width,
        boolean allowUnicode,
        boolean sortKeys,
        boolean explicitStart,
        boolean explicitEnd,
        String lineBreak,
        @Nullable String version,
        Map<String, String> tags,
        boolean safe) {

    /** When collections are written in brackets. */
    public enum FlowStyle {
        /** Always. */
        FLOW,
        /** Only empty ones. */
        BLOCK,
        /** Those that hold nothing but plain scalars. */
        LEAVES
    }

    /** The defaults of {@code yaml.dump}. */
    public static final YamlOptions DUMP = new YamlOptions(
            FlowStyle.BLOCK, '\0', false, 2, 80, false, true, false, false, "\n", null, Map.of(), false);

    /** The defaults of {@code yaml.safe_dump}. */
    public static final YamlOptions SAFE_DUMP =
            new YamlOptions(FlowStyle.BLOCK, '\0', false, 2, 80, false, true, false, false, "\n", null, Map.of(), true);

    public YamlOptions withFlowStyle(FlowStyle value) {
        return new YamlOptions(
                value,
                scalarStyle,
                canonical,
                indent,
                width,
                allowUnicode,
                sortKeys,
                explicitStart,
                explicitEnd,
                lineBreak,
                version,
                tags,
                safe);
    }

    public YamlOptions withLayout(long newIndent, long newWidth) {
        return new YamlOptions(
                flowStyle,
                scalarStyle,
                canonical,
                newIndent,
                newWidth,
                allowUnicode,
                sortKeys,
                explicitStart,
                explicitEnd,
                lineBreak,
                version,
                tags,
                safe);
    }

    public YamlOptions withUnicode(boolean value) {
        return new YamlOptions(
                flowStyle,
                scalarStyle,
                canonical,
                indent,
                width,
                value,
                sortKeys,
                explicitStart,
                explicitEnd,
                lineBreak,
                version,
                tags,
                safe);
    }

    public YamlOptions withSortedKeys(boolean value) {
        return new YamlOptions(
                flowStyle,
                scalarStyle,
                canonical,
                indent,
                width,
                allowUnicode,
                value,
                explicitStart,
                explicitEnd,
                lineBreak,
                version,
                tags,
                safe);
    }
}
