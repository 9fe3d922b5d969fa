package dev.chora.jinja.global;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** {@code lipsum(n=5, html=true, min=20, max=100)}: so many paragraphs of filler text, of min to max - 1 words each. */
public final class Lipsum extends NamedFunction {
    private static final Signature SIGNATURE = Signature.of("generate_lorem_ipsum")
            .with("n", 5L)
            .with("html", true)
            .with("min", 20L)
            .with("max", 100L);
    private static final String WORDS = "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor"
            + " incididunt ut labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco"
            + " laboris nisi aliquip ex ea commodo consequat duis aute irure in reprehenderit voluptate velit esse"
            + " cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat non proident sunt culpa qui officia"
            + " deserunt mollit anim id est laborum";

    private final @Nullable RandomGenerator source;

    /** With a source of randomness of each thread's own. */
    public Lipsum() {
        super("generate_lorem_ipsum");
        this.source = null;
    }

    /** With this source, for output that can be repeated. */
    public Lipsum(RandomGenerator source) {
        super("generate_lorem_ipsum");
        this.source = source;
    }

    @Override
    public Object call(Evaluation evaluation, Arguments arguments) {
        @Nullable Object[] given = SIGNATURE.bind(arguments);
        long paragraphs = Py.index(given[0]);
        boolean html = Py.truth(given[1]);
        StringBuilder out = new StringBuilder();
        for (long i = 0; i < paragraphs; i++) {
            int words = between(whole(given[2], 1), whole(given[3], 2));
            evaluation.charge(words / 10 + 1);
            out.append(i == 0 ? "" : html ? "\n" : "\n\n");
            out.append(html ? "<p>" : "");
            paragraph(words, out);
            out.append(html ? "</p>" : "");
            Guard.length(out.length(), evaluation.environment().limits());
        }
        return html ? new Markup(out.toString()) : out.toString();
    }

    /** Sentences of at least ten words; commas some words apart; a full stop at the end. */
    private void paragraph(int count, StringBuilder out) {
        String[] words = WORDS.split(" ", -1);
        String last = "";
        int comma = 0;
        int stop = 0;
        boolean capital = true;
        for (int i = 0; i < count; i++) {
            String word = words[between(0, words.length)];
            while (word.equals(last)) {
                word = words[between(0, words.length)];
            }
            last = word;
            out.append(i == 0 ? "" : " ");
            out.append(capital ? Character.toUpperCase(word.charAt(0)) : word.charAt(0))
                    .append(word, 1, word.length());
            capital = false;
            if (i - between(3, 8) > comma) {
                comma = i;
                stop += 2;
                out.append(',');
            }
            if (i - between(10, 20) > stop) {
                comma = i;
                stop = i;
                out.append('.');
                capital = true;
            }
        }
        endSentence(out);
    }

    private static void endSentence(StringBuilder out) {
        int end = out.length() - 1;
        if (end >= 0 && out.charAt(end) == ',') {
            out.setCharAt(end, '.');
        } else if (end < 0 || out.charAt(end) != '.') {
            out.append('.');
        }
    }

    private int between(long low, long high) {
        if (low >= high) {
            throw TemplateException.valueError(
                    "empty range for randrange() (" + low + ", " + high + ", " + (high - low) + ")");
        }
        RandomGenerator random = source == null ? ThreadLocalRandom.current() : source;
        return (int) Math.min(Integer.MAX_VALUE, low + random.nextLong(high - low));
    }

    /** Python's {@code randrange} takes ints, and floats without fraction. */
    private static long whole(@Nullable Object bound, int position) {
        if (bound instanceof Double number) {
            if (number == Math.rint(number)) {
                return number.longValue();
            }
            throw TemplateException.valueError("non-integer arg " + position + " for randrange()");
        }
        return Py.index(bound);
    }
}
