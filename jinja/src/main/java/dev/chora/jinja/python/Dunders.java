package dev.chora.jinja.python;

import dev.chora.jinja.PyCallable;
import dev.chora.jinja.python.date.PyDate;
import dev.chora.jinja.python.date.PyDateTime;
import dev.chora.jinja.python.date.PyTimedelta;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of attributes that Python's objects have but that a sandbox hides: what begins with underscores, and the
 * insides of generators. A template that asks for one is refused; a name that is not there is merely undefined.
 */
public final class Dunders {
    private static final String OBJECT = " __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__"
            + " __getattribute__ __getstate__ __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__"
            + " __reduce__ __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__ ";
    private static final String NUMBER = " __abs__ __add__ __bool__ __ceil__ __divmod__ __float__ __floor__"
            + " __floordiv__ __getnewargs__ __int__ __mod__ __mul__ __neg__ __pos__ __pow__ __radd__ __rdivmod__"
            + " __rfloordiv__ __rmod__ __rmul__ __round__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ __trunc__ ";
    private static final String INT = NUMBER + " __and__ __index__ __invert__ __lshift__ __or__ __rand__ __rlshift__"
            + " __ror__ __rrshift__ __rshift__ __rxor__ __xor__ ";
    private static final String STR =
            " __add__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__" + " __mul__ __rmod__ __rmul__ ";
    private static final String LIST = " __add__ __class_getitem__ __contains__ __delitem__ __getitem__ __iadd__"
            + " __imul__ __iter__ __len__ __mul__ __reversed__ __rmul__ __setitem__ ";
    private static final String TUPLE =
            " __add__ __class_getitem__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mul__ __rmul__ ";
    private static final String DICT = " __class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__"
            + " __len__ __or__ __reversed__ __ror__ __setitem__ ";
    private static final String SET = " __and__ __class_getitem__ __contains__ __iand__ __ior__ __isub__ __iter__"
            + " __ixor__ __len__ __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ __xor__ ";
    private static final String FUNCTION = " __annotations__ __builtins__ __call__ __closure__ __code__ __defaults__"
            + " __dict__ __get__ __globals__ __kwdefaults__ __module__ __name__ __qualname__ ";
    private static final String METHOD = " __call__ __module__ __name__ __qualname__ __self__ __text_signature__ ";
    private static final String GENERATOR = " __del__ __iter__ __name__ __next__ __qualname__ gi_code gi_frame"
            + " gi_running gi_suspended gi_yieldfrom ";
    private static final String RANGE = " __bool__ __contains__ __getitem__ __iter__ __len__ __reversed__ ";
    private static final String VIEW = " __and__ __contains__ __iter__ __len__ __or__ __rand__ __reversed__ __ror__"
            + " __rsub__ __rxor__ __sub__ __xor__ ";
    private static final String DATE = " __add__ __radd__ __rsub__ __sub__ ";

    private Dunders() {}

    /** Whether Python's object has such an attribute. Undefined objects have none: they raise themselves. */
    public static boolean has(@Nullable Object o, String name) {
        if (o instanceof Undefined || !(name.startsWith("_") || name.startsWith("gi_"))) {
            return false;
        }
        String wanted = " " + name + " ";
        return OBJECT.contains(wanted) || ofType(Values.of(o)).contains(wanted);
    }

    private static String ofType(@Nullable Object o) {
        if (o == null) {
            return " __bool__ ";
        }
        if (o instanceof String || o instanceof PyBytes) {
            return o instanceof PyBytes ? STR + " __bytes__ " : STR;
        }
        if (o instanceof Markup) {
            return STR + " __html__ __html_format__ __module__ __radd__ __slots__ ";
        }
        if (o instanceof Long || o instanceof BigInteger || o instanceof Boolean) {
            return INT;
        }
        if (o instanceof Double) {
            return NUMBER + " __getformat__ ";
        }
        if (o instanceof List) {
            return o instanceof PyTuple ? TUPLE : LIST;
        }
        if (o instanceof Map || o instanceof Set) {
            return o instanceof Map ? DICT : SET;
        }
        return ofObject(o);
    }

    private static String ofObject(Object o) {
        if (o instanceof PyGenerator) {
            return GENERATOR;
        }
        if (o instanceof PyRange) {
            return RANGE;
        }
        if (o instanceof PyDictView view) {
            return view.isSetLike() ? VIEW : " __iter__ __len__ __reversed__ ";
        }
        if (o instanceof PyDate || o instanceof PyDateTime) {
            return DATE;
        }
        if (o instanceof PyTimedelta) {
            return NUMBER;
        }
        if (o instanceof PyCallable) {
            return o instanceof PyObject ? METHOD : FUNCTION;
        }
        return " __dict__ __module__ __weakref__ ";
    }
}
