package dev.chora.copier.yaml;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** The events of a text, one at a time. Only the parser of SnakeYAML is used: it is PyYAML's own design in Java. */
final class YamlEvents {
    private final String text;
    private final ParserImpl parser;

    YamlEvents(String text) {
        this.text = text;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            this.parser = new ParserImpl(new StreamReader(text), options);
            parser.getEvent();
        } catch (YAMLException failure) {
            throw translate(failure);
        }
    }

    /** Takes the next event. */
    Event next() {
        try {
            return parser.getEvent();
        } catch (YAMLException failure) {
            throw translate(failure);
        }
    }

    /** Whether the next event is of this kind. */
    boolean is(Event.ID kind) {
        try {
            return parser.checkEvent(kind);
        } catch (YAMLException failure) {
            throw translate(failure);
        }
    }

    /** A failure at the next event. */
    YamlFailure failure(String problem) {
        return failure(problem, parser.peekEvent().getStartMark());
    }

    static YamlFailure failure(String problem, Mark mark) {
        return new YamlFailure(problem, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private YamlFailure translate(YAMLException failure) {
        if (failure instanceof MarkedYAMLException marked) {
            Mark mark = marked.getProblemMark();
            String problem = marked.getProblem();
            String said = marked.getContext() == null ? problem : marked.getContext() + ": " + problem;
            return mark == null ? new YamlFailure(said, 0, 0) : failure(said, mark);
        }
        if (failure instanceof ReaderException unreadable) {
            int[] place = place(unreadable.getPosition());
            String sign = "U+" + Integer.toHexString(unreadable.getCodePoint()).toUpperCase(java.util.Locale.ROOT);
            return new YamlFailure("the character " + sign + " is not allowed", place[0], place[1]);
        }
        return new YamlFailure(String.valueOf(failure.getMessage()), 0, 0);
    }

    private int[] place(int position) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(position, text.length()); i++) {
            boolean end = text.charAt(i) == '\n';
            line += end ? 1 : 0;
            column = end ? 1 : column + 1;
        }
        return new int[] {line, column};
    }
}
