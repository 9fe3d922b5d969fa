package dev.chora.jinja.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.format.FormatSpec;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Values that would be too large are refused before they are made. */
class GuardTest {
    private static final long MUCH = 1_000_000_000;

    private static void refused(ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(
                        TemplateException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.LIMIT_EXCEEDED));
    }

    private static Object call(Object receiver, String name, Object... arguments) {
        return Attributes.call(receiver, name, PlainEvaluation.INSTANCE, Arguments.of(arguments));
    }

    @Test
    void repetition() {
        refused(() -> Arithmetic.multiply("a", MUCH));
        refused(() -> Arithmetic.multiply(MUCH, List.of(1L)));
        refused(() -> Arithmetic.multiply(PyBytes.utf8("ab"), Long.MAX_VALUE));
        assertThat(Arithmetic.multiply("", MUCH)).isEqualTo("");
        assertThat(Arithmetic.multiply("a", -MUCH)).isEqualTo("");
    }

    @Test
    void integers() {
        refused(() -> Arithmetic.power(2L, MUCH));
        refused(() -> Arithmetic.power(10L, 10_000_000L));
        assertThat(Arithmetic.power(1L, MUCH)).isEqualTo(1L);
        assertThat(Arithmetic.power(-1L, MUCH + 1)).isEqualTo(-1L);
        Object large = Arithmetic.power(2L, 100_000L);
        refused(() -> Arithmetic.multiply(large, large));
    }

    @Test
    void formatting() {
        refused(() -> Arithmetic.modulo("%1000000000d", 1L));
        refused(() -> Arithmetic.modulo("%*d", PyTuple.of(MUCH, 1L)));
        refused(() -> Arithmetic.modulo("%.1000000000d", 1L));
        refused(() -> Arithmetic.modulo("%.1000000000f", 1.0));
        refused(() -> FormatSpec.format("x", ">999999999"));
        refused(() -> FormatSpec.format(1L, "0999999999,"));
        refused(() -> FormatSpec.format(1.0, ".999999999f"));
        refused(() -> call("{0:>999999999}", "format", "a"));
    }

    @Test
    void methods() {
        refused(() -> call("a", "ljust", MUCH));
        refused(() -> call("a", "center", MUCH, "*"));
        refused(() -> call("1", "zfill", MUCH));
        refused(() -> call("\t", "expandtabs", MUCH));
        refused(() -> call(1L, "to_bytes", MUCH));
        String many = "a".repeat(10_000);
        refused(() -> call(many, "replace", "a", many));
        refused(() -> call(many, "join", new ArrayList<>(java.util.Collections.nCopies(10_000, "x"))));
    }

    @Test
    void deepNesting() {
        List<Object> nested = new ArrayList<>();
        List<Object> other = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            nested = new ArrayList<>(List.of(nested));
            other = new ArrayList<>(List.of(other));
        }
        List<Object> a = nested;
        List<Object> b = other;
        for (ThrowingCallable use :
                List.<ThrowingCallable>of(() -> Py.repr(a), () -> Py.equal(a, b), () -> Py.less(a, b))) {
            assertThatThrownBy(use)
                    .isInstanceOfSatisfying(
                            TemplateException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.RECURSION_ERROR));
        }
    }

    @Test
    void containersOfThemselves() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        PyDict dict = new PyDict();
        dict.put("self", dict);
        dict.put("list", list);
        assertThat(Py.repr(list)).isEqualTo("[[...]]");
        assertThat(Py.repr(dict)).isEqualTo("{'self': {...}, 'list': [[...]]}");
    }
}
