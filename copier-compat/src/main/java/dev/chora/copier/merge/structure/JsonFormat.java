package dev.chora.copier.merge.structure;

import dev.chora.copier.merge.structure.BracketReader.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON, optionally with comments and trailing commas as editors' settings have them. */
final class JsonFormat extends ParsedFormat {
    private final Language language;

    JsonFormat(boolean comments) {
        this.language = comments ? Language.JSON_COMMENTS : Language.JSON;
    }

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    @Nullable
    Block read(String text) {
        BracketReader reader = new BracketReader(text, 0, language);
        try {
            String before = reader.trivia();
            Node value = reader.value();
            String after = reader.trivia();
            if (reader.position() != text.length()) {
                return null;
            }
            return Block.of(Block.Kind.KEYED, before, List.of(new Item("document", "", "", value, "")), after);
        } catch (MalformedException wrong) {
            return null;
        }
    }
}
