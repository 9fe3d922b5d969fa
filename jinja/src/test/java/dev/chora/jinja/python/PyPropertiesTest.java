package dev.chora.jinja.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.jinja.python.format.FloatText;
import dev.chora.jinja.python.json.JsonStyle;
import dev.chora.jinja.python.json.JsonText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What holds for every value, whatever CPython recorded. */
class PyPropertiesTest {
    @Property
    void floatsReadBack(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        String text = FloatText.repr(value);
        assertThat(Double.compare(Numbers.toFloat(text), value)).isZero();
        assertThat(text.replaceAll("e.*|^-?0[.0]*|\\D", "").length()).isLessThanOrEqualTo(17);
    }

    @Property
    void intsReadBack(@ForAll BigInteger value) {
        assertThat(Numbers.toInt(Py.str(Values.integer(value)))).isEqualTo(Values.integer(value));
    }

    @Property
    void stringsReadBack(@ForAll @StringLength(max = 40) String text) {
        assertThat(Literals.read(Py.repr(text))).isEqualTo(text);
        assertThat(JsonText.loads(JsonText.dumps(text, JsonStyle.DEFAULT))).isEqualTo(text);
    }

    @Property
    void divisionAndRestBelongTogether(@ForAll long a, @ForAll @IntRange(min = -1000, max = 1000) int b) {
        if (b != 0) {
            Object back = Arithmetic.add(
                    Arithmetic.multiply(Arithmetic.floorDivide(a, (long) b), (long) b), Arithmetic.modulo(a, (long) b));
            assertThat(back).isEqualTo(a);
        }
    }

    @Property
    void slicesTakeWhatCountingTakes(
            @ForAll @Size(max = 8) List<Integer> list,
            @ForAll @IntRange(min = -10, max = 10) int start,
            @ForAll @IntRange(min = -10, max = 10) int stop,
            @ForAll @IntRange(min = -4, max = 4) int step) {
        if (step == 0) {
            return;
        }
        int size = list.size();
        int from = start < 0 ? start + size : start;
        int to = stop < 0 ? stop + size : stop;
        from = step > 0 ? Math.max(0, from) : Math.min(size - 1, from);
        List<Object> expected = new ArrayList<>();
        for (int i = from; step > 0 ? i < Math.min(to, size) : i > Math.max(to, -1); i += step) {
            expected.add((long) list.get(i));
        }
        assertThat(Slices.slice(list, (long) start, (long) stop, (long) step)).isEqualTo(expected);
    }

    @Property
    void sortingAgreesWithJava(@ForAll @Size(max = 300) List<Long> list, @ForAll boolean reverse) {
        List<Object> expected = new ArrayList<>(list);
        list = new ArrayList<>(list);
        list.sort(reverse ? Collections.reverseOrder() : null);
        assertThat(Sorting.sorted(expected, reverse)).isEqualTo(new ArrayList<Object>(list));
    }

    @Property
    void equalKeysHashAlike(@ForAll int number) {
        PyDict dict = new PyDict();
        dict.put((double) number, "a");
        dict.put((long) number, "b");
        assertThat(dict).hasSize(1);
        assertThat(dict.get(BigInteger.valueOf(number))).isEqualTo("b");
        assertThat(PyTuple.of((long) number))
                .isEqualTo(PyTuple.of((double) number))
                .hasSameHashCodeAs(PyTuple.of((double) number));
    }
}
