package dev.chora.cli.prompt;

import dev.chora.copier.Review;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers in the words of a person instead of those of Python. */
final class Answered {
    private static final String SECRET = "********";

    private Answered() {}

    /** The answer to a question of a review; stars for a secret. */
    static String of(Review review, String question) {
        return review.answers().containsKey(question) ? text(review.answers().get(question)) : SECRET;
    }

    /** Questions that were answered beforehand and so not put. */
    static List<String> given(Review review) {
        List<String> given = new ArrayList<>(review.answers().keySet());
        given.removeAll(review.asked());
        return given;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value == null) {
            return "none";
        }
        if (value instanceof List<?> items) {
            StringBuilder joined = new StringBuilder();
            for (Object item : items) {
                joined.append(joined.isEmpty() ? "" : ", ").append(text(item));
            }
            return joined.isEmpty() ? "none" : joined.toString();
        }
        if (value instanceof Map) {
            return JsonText.dumps(value, JsonStyle.DEFAULT.ascii(false));
        }
        return Py.str(value).strip().replace('\n', ' ');
    }
}
