package dev.chora.jinja.filter;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Attributes;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Markup;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.Undefined;
import org.jspecify.annotations.Nullable;

/** What many filters do with text: keep safe HTML safe, call a method of Python's str. */
final class Texts {
    private Texts() {}

    /** The value itself when it is a str or Markup, else its text: markupsafe's {@code soft_str}. */
    static Object soft(@Nullable Object value) {
        return value instanceof String || value instanceof Markup ? value : Py.str(value);
    }

    /** Whether the value brings its own HTML. */
    static boolean hasHtml(@Nullable Object value) {
        return value instanceof PyObject object && object.html() != null;
    }

    /**
     * {@code receiver.name(arguments)}.
     *
     * @throws TemplateException an {@code AttributeError} when there is no such method, or what the method raises
     */
    static @Nullable Object call(
            Evaluation evaluation, @Nullable Object receiver, String name, @Nullable Object... arguments) {
        Object result = Attributes.call(receiver, name, evaluation, Arguments.of(arguments));
        if (result != Py.MISSING) {
            return result;
        }
        if (receiver instanceof Undefined undefined) {
            throw undefined.failure();
        }
        throw new TemplateException(
                ErrorKind.ATTRIBUTE_ERROR, "'" + Py.typeName(receiver) + "' object has no attribute '" + name + "'");
    }

    /**
     * Charges for text that a filter has made.
     *
     * @throws TemplateException when it is over a limit
     */
    static void made(Evaluation evaluation, int characters) {
        if (characters >= 1_000) {
            Guard.length(characters, evaluation.environment().limits());
            evaluation.charge(characters / 100);
        }
    }

    /** Number of code points: what Python calls the length of a str. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether Python's {@code str.isspace} holds for the character. */
    static boolean isSpace(int c) {
        if (c < 128) {
            return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f);
        }
        return c == 0x85 || Character.isSpaceChar(c);
    }

    /** Whether Python's {@code \w} matches the character: a letter, any number, the underscore. */
    static boolean isWord(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
