package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Dicts;
import dev.chora.jinja.python.Numeric;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.python.Subscript;
import dev.chora.jinja.python.Text;
import dev.chora.jinja.python.Values;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code str.translate} and the tables for it. */
final class StrTranslate {
    private StrTranslate() {}

    static String translate(String s, @Nullable Object table) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            Object to = mapped(table, c);
            if (to == Py.MISSING) {
                out.appendCodePoint(c);
            } else if (to != null && Py.isString(to)) {
                out.append(Py.text(to));
            } else if (to != null && Numeric.isInt(to)) {
                out.appendCodePoint(codePoint(to));
            } else if (to != null) {
                throw TemplateException.typeError("character mapping must return integer, None or str");
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static @Nullable Object mapped(@Nullable Object table, int c) {
        if (table instanceof Map<?, ?> map) {
            return Dicts.get(map, (long) c);
        }
        try {
            return Subscript.item(table, (long) c);
        } catch (TemplateException e) {
            if (e.kind() == ErrorKind.INDEX_ERROR || e.kind() == ErrorKind.KEY_ERROR) {
                return Py.MISSING;
            }
            throw e;
        }
    }

    private static int codePoint(Object integer) {
        long code = integer instanceof BigInteger ? -1 : Py.index(integer);
        if (code < 0 || code > Character.MAX_CODE_POINT) {
            throw TemplateException.valueError("character mapping must be in range(0x110000)");
        }
        return (int) code;
    }

    static PyDict table(Arguments arguments) {
        Args.count("maketrans", arguments, 1, 3);
        if (arguments.size() == 1) {
            return ofDict(Args.optional(arguments, 0));
        }
        String from = Args.string(
                Args.optional(arguments, 0), "first maketrans argument must be a string if there is a second argument");
        String to = Args.string(Args.optional(arguments, 1), "maketrans() argument 2 must be str, not ");
        if (Text.length(from) != Text.length(to)) {
            throw TemplateException.valueError("the first two maketrans arguments must have equal length");
        }
        PyDict table = new PyDict();
        int[] targets = to.codePoints().toArray();
        int[] sources = from.codePoints().toArray();
        for (int i = 0; i < sources.length; i++) {
            table.put((long) sources[i], (long) targets[i]);
        }
        if (arguments.size() == 3) {
            String gone = Args.string(Args.optional(arguments, 2), "maketrans() argument 3 must be str, not ");
            gone.codePoints().forEach(c -> table.put((long) c, null));
        }
        return table;
    }

    private static PyDict ofDict(@Nullable Object given) {
        if (!(given instanceof Map<?, ?> map)) {
            throw TemplateException.typeError("if you give only one argument to maketrans it must be a dict");
        }
        PyDict table = new PyDict(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = Values.of(entry.getKey());
            if (key != null && Py.isString(key)) {
                String text = Py.text(key);
                if (Text.length(text) != 1) {
                    throw TemplateException.valueError("string keys in translate table must be of length 1");
                }
                key = (long) text.codePointAt(0);
            } else if (!Numeric.isInt(key)) {
                throw TemplateException.typeError("keys in translate table must be strings or integers");
            }
            table.put(key, Values.of(entry.getValue()));
        }
        return table;
    }
}
