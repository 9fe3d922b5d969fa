package dev.chora.jinja.parser;

import dev.chora.jinja.TemplateException;
import dev.chora.jinja.ast.Position;
import dev.chora.jinja.lexer.SyntaxErrors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which tags are open and which would end them: what the messages about unknown and missing tags tell. */
final class EndTags {
    private final ParserContext context;
    private final List<String> open = new ArrayList<>();
    private final List<String[]> awaited = new ArrayList<>();

    EndTags(ParserContext context) {
        this.context = context;
    }

    void open(String tag) {
        open.add(tag);
    }

    void close() {
        open.remove(open.size() - 1);
    }

    void await(String[] tags) {
        awaited.add(tags);
    }

    void arrived() {
        awaited.remove(awaited.size() - 1);
    }

    TemplateException unknownTag(String name, Position at) {
        return context.fail(message(name), at);
    }

    TemplateException endOfTemplate(String[] tags) {
        awaited.add(tags);
        return context.fail(message(null));
    }

    private String message(@Nullable String tag) {
        StringBuilder text = new StringBuilder(120);
        if (tag == null) {
            text.append("Unexpected end of template.");
        } else {
            text.append("Encountered unknown tag ")
                    .append(SyntaxErrors.quote(tag))
                    .append('.');
        }
        if (!awaited.isEmpty()) {
            if (tag != null && isAwaited(tag)) {
                text.append(" You probably made a nesting mistake. Jinja is expecting this tag, but currently"
                        + " looking for ");
            } else {
                text.append(" Jinja was looking for the following tags: ");
            }
            String separator = "";
            for (String name : awaited.get(awaited.size() - 1)) {
                text.append(separator).append('\'').append(name).append('\'');
                separator = " or ";
            }
            text.append('.');
        }
        if (!open.isEmpty()) {
            text.append(" The innermost block that needs to be closed is ")
                    .append(SyntaxErrors.quote(open.get(open.size() - 1)))
                    .append('.');
        }
        return text.toString();
    }

    private boolean isAwaited(String tag) {
        for (String[] tags : awaited) {
            for (String name : tags) {
                if (name.equals(tag)) {
                    return true;
                }
            }
        }
        return false;
    }
}
