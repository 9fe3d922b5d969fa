package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Numeric;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.PyTuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The methods of bytes: those of str that bytes have too run on a string of one character per byte. What means
 * something to str but not to bytes, such as letters past ASCII, becomes a private character meanwhile.
 */
final class BytesMethods extends Methods {
    static final BytesMethods METHODS = new BytesMethods();
    private static final char PRIVATE = 0xe000;

    private BytesMethods() {
        super(Set.of(
                "capitalize",
                "center",
                "count",
                "decode",
                "endswith",
                "expandtabs",
                "find",
                "fromhex",
                "hex",
                "index",
                "isalnum",
                "isalpha",
                "isascii",
                "isdigit",
                "islower",
                "isspace",
                "istitle",
                "isupper",
                "join",
                "ljust",
                "lower",
                "lstrip",
                "maketrans",
                "partition",
                "removeprefix",
                "removesuffix",
                "replace",
                "rfind",
                "rindex",
                "rjust",
                "rpartition",
                "rsplit",
                "rstrip",
                "split",
                "splitlines",
                "startswith",
                "strip",
                "swapcase",
                "title",
                "translate",
                "upper",
                "zfill"));
    }

    @Override
    public @Nullable Object call(Object self, String name, Evaluation evaluation, Arguments arguments) {
        PyBytes bytes = (PyBytes) self;
        switch (name) {
            case "decode":
                return decode(bytes, arguments);
            case "hex":
                return BytesHex.hex(bytes, arguments);
            case "fromhex":
                return BytesHex.parse(
                        Args.string(Args.one("bytes.fromhex", arguments), "fromhex() argument must be str, not "));
            case "translate":
                return translate(bytes, arguments);
            case "maketrans":
                return table(arguments);
            case "isascii":
                Args.none("bytes.isascii", arguments);
                return isAscii(bytes);
            case "join":
                Object parts = Args.one("bytes.join", arguments);
                return ofResult(StrMethods.call(
                        text(bytes), name, Arguments.of((Object) texts(parts)), StrMethods.limits(evaluation)));
            case "find", "rfind", "index", "rindex", "count":
                return StrMethods.call(
                        text(bytes), name, numbersAsBytes(texts(arguments)), StrMethods.limits(evaluation));
            default:
                String text = name.equals("splitlines") ? lineText(bytes) : text(bytes);
                return ofResult(StrMethods.call(text, name, texts(arguments), StrMethods.limits(evaluation)));
        }
    }

    private static Object decode(PyBytes bytes, Arguments arguments) {
        @Nullable
        Object[] values = Args.named("decode", arguments, new String[] {"encoding", "errors"}, "utf-8", "strict");
        String encoding = Args.string(values[0], "decode() argument 'encoding' must be str, not ");
        return Codecs.decode(bytes, encoding, Args.string(values[1], "decode() argument 'errors' must be str, not "));
    }

    private static boolean isAscii(PyBytes bytes) {
        for (int i = 0; i < bytes.size(); i++) {
            if (bytes.get(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String text(PyBytes bytes) {
        StringBuilder out = new StringBuilder(bytes.size());
        for (int i = 0; i < bytes.size(); i++) {
            int b = bytes.get(i);
            boolean separator = b >= 0x1c && b <= 0x1f;
            out.append((char) (b > 127 || separator ? PRIVATE + b : b));
        }
        return out.toString();
    }

    /** For bytes, only the two classic characters end a line. */
    private static String lineText(PyBytes bytes) {
        return text(bytes).replace('\u000b', (char) (PRIVATE + 11)).replace('\f', (char) (PRIVATE + 12));
    }

    private static Arguments texts(Arguments arguments) {
        @Nullable Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = argument(arguments.get(i));
        }
        String[] names = new String[arguments.keywordCount()];
        @Nullable Object[] keywords = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = arguments.keywordName(i);
            keywords[i] = argument(arguments.keywordValue(i));
        }
        return new Arguments(values, names, keywords);
    }

    private static @Nullable Object argument(@Nullable Object value) {
        if (value instanceof PyBytes bytes) {
            return text(bytes);
        }
        if (value instanceof PyTuple tuple) {
            return PyTuple.of(tuple.stream().map(BytesMethods::argument).toArray());
        }
        if (value != null && Py.isString(value)) {
            throw TemplateException.typeError("a bytes-like object is required, not 'str'");
        }
        return value;
    }

    private static Arguments numbersAsBytes(Arguments arguments) {
        if (arguments.size() == 0 || !Numeric.isInt(arguments.get(0))) {
            return arguments;
        }
        long value = Py.index(arguments.get(0));
        if (value < 0 || value > 255) {
            throw TemplateException.valueError("byte must be in range(0, 256)");
        }
        return arguments.skip(1).prepend(text(PyBytes.of(new byte[] {(byte) value})));
    }

    private static List<@Nullable Object> texts(@Nullable Object parts) {
        if (!Py.isIterable(parts)) {
            throw TemplateException.typeError("can only join an iterable");
        }
        List<@Nullable Object> texts = Py.list(parts);
        for (int i = 0; i < texts.size(); i++) {
            if (!(texts.get(i) instanceof PyBytes bytes)) {
                throw TemplateException.typeError("sequence item " + i + ": expected a bytes-like object, "
                        + Py.typeName(texts.get(i)) + " found");
            }
            texts.set(i, text(bytes));
        }
        return texts;
    }

    private static @Nullable Object ofResult(@Nullable Object result) {
        if (result instanceof String s) {
            byte[] bytes = new byte[s.length()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) s.charAt(i);
            }
            return PyBytes.of(bytes);
        }
        if (result instanceof List<?> list) {
            List<@Nullable Object> parts = new ArrayList<>(list.size());
            for (Object part : list) {
                parts.add(ofResult(part));
            }
            return result instanceof PyTuple ? PyTuple.copyOf(parts) : parts;
        }
        return result;
    }

    private static PyBytes translate(PyBytes bytes, Arguments arguments) {
        @Nullable
        Object[] values =
                Args.named("translate", arguments, new String[] {"table", "delete"}, Py.MISSING, PyBytes.utf8(""));
        PyBytes table = values[0] instanceof PyBytes t ? t : null;
        if (table != null && table.size() != 256) {
            throw TemplateException.valueError("translation table must be 256 characters long");
        }
        String gone = values[1] instanceof PyBytes d ? text(d) : "";
        StringBuilder out = new StringBuilder();
        String own = text(bytes);
        for (int i = 0; i < own.length(); i++) {
            if (gone.indexOf(own.charAt(i)) < 0) {
                out.append(table == null ? own.charAt(i) : (char) table.get(bytes.get(i)));
            }
        }
        return (PyBytes) java.util.Objects.requireNonNull(ofResult(out.toString()));
    }

    private static PyBytes table(Arguments arguments) {
        Args.count("maketrans", arguments, 2, 2);
        if (!(arguments.get(0) instanceof PyBytes from) || !(arguments.get(1) instanceof PyBytes to)) {
            throw TemplateException.typeError("a bytes-like object is required, not '"
                    + Py.typeName(arguments.get(Numeric.isInt(arguments.get(0)) ? 0 : 1)) + "'");
        }
        if (from.size() != to.size()) {
            throw TemplateException.valueError("maketrans arguments must have same length");
        }
        byte[] table = new byte[256];
        for (int i = 0; i < 256; i++) {
            table[i] = (byte) i;
        }
        for (int i = 0; i < from.size(); i++) {
            table[from.get(i)] = (byte) to.get(i);
        }
        return PyBytes.of(table);
    }
}
