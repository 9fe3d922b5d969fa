package dev.chora.jinja.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.UndefinedKind;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UndefinedTest {
    private static Undefined name(UndefinedKind kind) {
        return Undefined.ofName(kind, "missing");
    }

    private static void fails(ThrowingCallable use) {
        assertThatThrownBy(use).isInstanceOfSatisfying(TemplateException.class, e -> {
            assertThat(e.kind()).isEqualTo(ErrorKind.UNDEFINED_ERROR);
            assertThat(e.getMessage()).isEqualTo("'missing' is undefined");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = UndefinedKind.class,
            names = {"DEFAULT", "CHAINABLE", "DEBUG"})
    void lenientOnesAreEmptyAndFalse(UndefinedKind kind) {
        Undefined missing = name(kind);
        assertThat(Py.truth(missing)).isFalse();
        assertThat(Py.length(missing)).isZero();
        assertThat(Py.list(missing)).isEmpty();
        assertThat(Py.contains(missing, 1L)).isFalse();
        assertThat(Py.contains(List.of(1L), missing)).isFalse();
        assertThat(Py.equal(missing, 1L)).isFalse();
        assertThat(Py.equal(1L, missing)).isFalse();
        assertThat(Py.equal(missing, Undefined.ofName(kind, "other"))).isTrue();
        assertThat(Py.repr(List.of(missing))).isEqualTo("[Undefined]");
        assertThat(Py.hashable(missing)).isTrue();
    }

    @Test
    void printing() {
        assertThat(Py.str(name(UndefinedKind.DEFAULT))).isEmpty();
        assertThat(Py.str(name(UndefinedKind.CHAINABLE))).isEmpty();
        assertThat(Py.str(name(UndefinedKind.DEBUG))).isEqualTo("{{ missing }}");
        assertThat(Py.str(Undefined.ofMember(UndefinedKind.DEBUG, new PyDict(), "x")))
                .isEqualTo("{{ no such element: dict object['x'] }}");
        assertThat(Py.str(Undefined.ofHint(UndefinedKind.DEBUG, "why")))
                .isEqualTo("{{ undefined value printed: why }}");
        fails(() -> Py.str(name(UndefinedKind.STRICT)));
    }

    @ParameterizedTest
    @EnumSource(UndefinedKind.class)
    void operatorsFail(UndefinedKind kind) {
        Undefined missing = name(kind);
        fails(() -> Arithmetic.add(missing, 1L));
        fails(() -> Arithmetic.add("a", missing));
        fails(() -> Arithmetic.add(List.of(), missing));
        fails(() -> Arithmetic.multiply("a", missing));
        fails(() -> Arithmetic.modulo(1L, missing));
        fails(() -> Arithmetic.power(missing, 2L));
        fails(() -> Arithmetic.negate(missing));
        fails(() -> Arithmetic.positive(missing));
        fails(() -> Py.compare(missing, 1L, Comparison.LT));
        fails(() -> Py.compare(1L, missing, Comparison.GE));
        fails(() -> Numbers.toInt(missing));
        fails(() -> Numbers.toFloat(missing));
        fails(() -> missing.call(PlainEvaluation.INSTANCE, Arguments.NONE));
    }

    @Test
    void strictOneFailsOnEverything() {
        Undefined missing = name(UndefinedKind.STRICT);
        fails(() -> Py.truth(missing));
        fails(() -> Py.length(missing));
        fails(() -> Py.iterate(missing));
        fails(() -> Py.contains(missing, 1L));
        fails(() -> Py.contains(List.of(1L), missing));
        fails(() -> Py.equal(missing, 1L));
        fails(() -> Py.equal(1L, missing));
        fails(() -> Py.requireHashable(missing));
        fails(() -> Arithmetic.modulo("%s", missing));
    }

    @Test
    void defaultOneFormatsAsNothing() {
        assertThat(Arithmetic.modulo("<%s>", name(UndefinedKind.DEFAULT))).isEqualTo("<>");
    }

    @Test
    void membersOfUndefinedObjects() {
        fails(() -> Attributes.get(name(UndefinedKind.DEFAULT), "x"));
        fails(() -> Subscript.item(name(UndefinedKind.STRICT), 1L));
        fails(() -> Subscript.itemOrMissing(name(UndefinedKind.DEBUG), 1L));
        Undefined chainable = name(UndefinedKind.CHAINABLE);
        assertThat(Attributes.get(chainable, "x")).isSameAs(chainable);
        assertThat(Subscript.item(chainable, 1L)).isSameAs(chainable);
        assertThat(Attributes.get(chainable, "__len__")).isSameAs(Py.MISSING);
    }

    @Test
    void messagesSayWhatWasAskedForWhat() {
        UndefinedKind kind = UndefinedKind.DEFAULT;
        assertThat(Undefined.ofMember(kind, Map.of(), "x").message()).isEqualTo("'dict object' has no attribute 'x'");
        assertThat(Undefined.ofMember(kind, List.of(), 3L).message()).isEqualTo("list object has no element 3");
        assertThat(Undefined.ofMember(kind, null, "x").message()).isEqualTo("'None' has no attribute 'x'");
        assertThat(Undefined.ofMember(kind, new Markup(""), "x").message())
                .isEqualTo("'markupsafe.Markup object' has no attribute 'x'");
        assertThat(Undefined.ofHint(kind, "because").message()).isEqualTo("because");
        assertThat(Undefined.of(kind, "no", Py.MISSING, "x", ErrorKind.SECURITY_ERROR)
                        .failure()
                        .kind())
                .isEqualTo(ErrorKind.SECURITY_ERROR);
    }
}
