package dev.chora.jinja.cookiecutter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Filter;
import dev.chora.jinja.Signature;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import org.jspecify.annotations.Nullable;

/** {@code jsonify(indent=4)}: JSON over several lines, with sorted keys. */
final class JsonifyFilter implements Filter {
    @Override
    public Object apply(Evaluation evaluation, @Nullable Object value, Arguments arguments) {
        @Nullable
        Object[] values = Signature.of("jsonify", "obj").with("indent", 4L).bind(arguments.prepend(value));
        return JsonText.dumps(values[0], JsonStyle.DEFAULT.sorted(true).indented(values[1]));
    }
}
