package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Text;
import org.jspecify.annotations.Nullable;

/** Searching in a part of a string that is given by code point indices. */
final class StrSearch {
    private StrSearch() {}

    static Object call(String s, String name, Arguments arguments) {
        if (arguments.isEmpty()) {
            throw TemplateException.typeError(name + "() takes at least 1 argument (0 given)");
        }
        Args.count("str." + name, arguments, 1, 3);
        int length = Text.length(s);
        long from = clamp(Args.bound(Args.optional(arguments, 1), 0), length);
        long to = Math.min(clamp(Args.bound(Args.optional(arguments, 2), length), length), length);
        Object what = Args.optional(arguments, 0);
        boolean inside = from <= to;
        int start = inside ? Text.offset(s, (int) from) : 0;
        int end = inside ? Text.offset(s, (int) to) : 0;
        if (name.equals("startswith") || name.equals("endswith")) {
            return affix(s, start, end, inside, what, name);
        }
        String sub = Args.string(what, "must be str, not ");
        if (name.equals("count")) {
            return inside ? count(s, start, end, sub) : 0L;
        }
        int found = inside ? find(s, start, end, sub, name.startsWith("r")) : -1;
        if (found < 0) {
            if (name.endsWith("index")) {
                throw StrMethods.notFound();
            }
            return -1L;
        }
        return (long) Text.indexOfOffset(s, found);
    }

    private static long clamp(long index, int length) {
        return index < 0 ? Math.max(0, index + length) : index;
    }

    private static int find(String s, int start, int end, String sub, boolean last) {
        if (last) {
            int found = s.lastIndexOf(sub, end - sub.length());
            return found >= start ? found : -1;
        }
        int found = s.indexOf(sub, start);
        return found >= 0 && found + sub.length() <= end ? found : -1;
    }

    private static long count(String s, int start, int end, String sub) {
        if (sub.isEmpty()) {
            return s.codePointCount(start, end) + 1L;
        }
        long count = 0;
        int found = s.indexOf(sub, start);
        while (found >= 0 && found + sub.length() <= end) {
            count++;
            found = s.indexOf(sub, found + sub.length());
        }
        return count;
    }

    private static boolean affix(String s, int start, int end, boolean inside, @Nullable Object what, String name) {
        if (what instanceof PyTuple tuple) {
            for (Object one : tuple) {
                String text = Args.string(one, "tuple for " + name + " must only contain str, not ");
                if (matches(s, start, end, inside, text, name)) {
                    return true;
                }
            }
            return false;
        }
        if (what == null || !Py.isString(what)) {
            throw TemplateException.typeError(
                    name + " first arg must be str or a tuple of str, not " + Py.typeName(what));
        }
        return matches(s, start, end, inside, Py.text(what), name);
    }

    private static boolean matches(String s, int start, int end, boolean inside, String affix, String name) {
        if (!inside || end - start < affix.length()) {
            return false;
        }
        return s.startsWith(affix, name.equals("startswith") ? start : end - affix.length());
    }
}
