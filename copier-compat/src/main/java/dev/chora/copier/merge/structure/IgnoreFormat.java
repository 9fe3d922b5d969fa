package dev.chora.copier.merge.structure;

import java.util.ArrayList;
import java.util.List;

/** Lists of patterns, one a line: {@code .gitignore}, {@code .dockerignore} and their like. */
final class IgnoreFormat extends ParsedFormat {
    @Override
    public String name() {
        return "list of patterns";
    }

    @Override
    Block read(String text) {
        List<Item> items = new ArrayList<>();
        int at = 0;
        int leadStart = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at) + 1;
            String line = text.substring(at, end);
            if (!line.isBlank() && line.charAt(0) != '#') {
                items.add(Item.of(line.strip(), text.substring(leadStart, at), line));
                leadStart = end;
            }
            at = end;
        }
        return Block.of(Block.Kind.LISTED, "", items, text.substring(leadStart));
    }
}
