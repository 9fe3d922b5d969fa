package dev.chora.copier.merge.structure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the entries of lists are about: two entries of the same name in one list contradict each other. */
final class ListNames {
    /** Keys whose values name an entry of a list of mappings, the most telling first. */
    private static final List<String> NAMING = List.of("name", "id", "key", "repo", "target", "uses");

    private ListNames() {}

    /**
     * The name of an entry: the value of its naming key; of {@code NAME=value} the part before the sign; of a requirement
     * such as {@code requests>=2} (PEP 508) the package. Null when it has none.
     */
    static @Nullable String of(Item item) {
        if (item.value() instanceof Block block) {
            return naming(block);
        }
        String text = item.value().text().strip();
        int start = !text.isEmpty() && (text.charAt(0) == '"' || text.charAt(0) == '\'') ? 1 : 0;
        int end = start;
        while (end < text.length() && nameCharacter(text.charAt(end))) {
            end++;
        }
        if (end == start || end == text.length()) {
            return null;
        }
        String name = text.substring(start, end);
        return switch (text.charAt(end)) {
            case '=', '<', '>', '!', '~' -> name.toLowerCase(Locale.ROOT);
            default -> null;
        };
    }

    /** The value of the first naming key of a mapping; null when it has none. */
    static @Nullable String naming(Block block) {
        if (block.kind() != Block.Kind.KEYED) {
            return null;
        }
        for (String key : NAMING) {
            int index = KeyedMerge.indexOf(block.items(), key);
            if (index >= 0) {
                Item item = block.items().get(index);
                return key + "=" + item.body().strip();
            }
        }
        return null;
    }

    private static boolean nameCharacter(char value) {
        return (value >= 'a' && value <= 'z')
                || (value >= 'A' && value <= 'Z')
                || (value >= '0' && value <= '9')
                || value == '_'
                || value == '-'
                || value == '.';
    }
}
