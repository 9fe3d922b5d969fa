package dev.chora.cli.prompt;

import dev.chora.cli.prompt.field.ConfirmField;
import dev.chora.cli.prompt.field.Field;
import dev.chora.cli.prompt.field.MultilineField;
import dev.chora.cli.prompt.field.PathField;
import dev.chora.cli.prompt.field.SelectField;
import dev.chora.cli.prompt.field.TextField;
import dev.chora.copier.question.Prompt;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The field that fits a question. */
final class Fields {
    private Fields() {}

    /** The answer that a question has when it is put, without a key pressed. */
    static @Nullable Object untouched(Prompt prompt) {
        return of(prompt, Path.of("")).raw();
    }

    static Field of(Prompt prompt, Path workingFolder) {
        String text = prompt.defaultText() == null ? "" : prompt.defaultText();
        return switch (prompt.kind()) {
            case TEXT ->
                prompt.multiline() ? new MultilineField(text) : new TextField(text, prompt.placeholder(), false);
            case PASSWORD -> new TextField(text, prompt.placeholder(), true);
            case PATH -> new PathField(text, prompt.placeholder(), workingFolder);
            case CONFIRM -> new ConfirmField(Boolean.TRUE.equals(prompt.defaultValue()));
            case SELECT -> new SelectField(prompt.choices(), prompt.selected(), false);
            case CHECKBOX -> new SelectField(prompt.choices(), prompt.selected(), true);
        };
    }
}
