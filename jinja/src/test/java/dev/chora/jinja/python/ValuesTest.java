package dev.chora.jinja.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chora.jinja.Arguments;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** What a caller's own objects look like to a template. */
class ValuesTest {
    private enum Colour {
        RED
    }

    private record Point(int x, int y) {}

    private static String repr(Object javaObject) {
        return Py.repr(javaObject);
    }

    @Test
    void numbers() {
        assertThat(repr(List.of(1, (short) 2, (byte) 3, 4L, BigInteger.TEN))).isEqualTo("[1, 2, 3, 4, 10]");
        assertThat(repr(List.of(0.1f, 1.5, new BigDecimal("2.50")))).isEqualTo("[0.1, 1.5, 2.5]");
        assertThat(Arithmetic.add(1, BigInteger.ONE.shiftLeft(70)))
                .isEqualTo(BigInteger.ONE.shiftLeft(70).add(BigInteger.ONE));
        assertThat(Py.typeName(7)).isEqualTo("int");
        assertThat(Py.equal(1, 1.0)).isTrue();
    }

    @Test
    void textAndNothing() {
        assertThat(repr(List.of('c', new StringBuilder("sb"), Optional.of("x"), Optional.empty())))
                .isEqualTo("['c', 'sb', 'x', None]");
        assertThat(repr(Arrays.asList(null, true))).isEqualTo("[None, True]");
    }

    @Test
    void arraysAreLists() {
        assertThat(repr(new int[] {1, 2})).isEqualTo("[1, 2]");
        assertThat(repr(new Object[] {"a", new double[] {1}})).isEqualTo("['a', [1.0]]");
        assertThat(repr(new byte[] {65, -1})).isEqualTo("b'A\\xff'");
        assertThat(Py.length(new String[] {"a"})).isEqualTo(1);
        assertThat(Subscript.item(new String[] {"a"}, 0L)).isEqualTo("a");
    }

    @Test
    void times() {
        assertThat(repr(LocalDate.of(2024, 2, 29))).isEqualTo("datetime.date(2024, 2, 29)");
        assertThat(Py.str(LocalDateTime.of(2024, 2, 29, 1, 2, 3))).isEqualTo("2024-02-29 01:02:03");
        assertThat(Py.str(LocalTime.of(1, 2))).isEqualTo("01:02:00");
        assertThat(Py.str(OffsetDateTime.parse("2024-02-29T01:02:03+02:00"))).isEqualTo("2024-02-29 01:02:03+02:00");
        assertThat(Py.str(Instant.EPOCH)).isEqualTo("1970-01-01 00:00:00+00:00");
        assertThat(Py.str(Duration.ofHours(25))).isEqualTo("1 day, 1:00:00");
        assertThat(Attributes.get(LocalDate.of(2024, 2, 29), "year")).isEqualTo(2024L);
    }

    @Test
    void mapsOfAnyKindAreDicts() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put(1, "int");
        map.put("k", 2);
        assertThat(repr(map)).isEqualTo("{1: 'int', 'k': 2}");
        assertThat(Subscript.item(map, 1L)).isEqualTo("int");
        assertThat(Subscript.item(map, 1.0)).isEqualTo("int");
        assertThat(Subscript.item(map, true)).isEqualTo("int");
        assertThat(Subscript.item(map, new Markup("k"))).isEqualTo(2L);
        assertThat(Py.contains(map, 2L)).isFalse();
        assertThat(Attributes.call(map, "pop", PlainEvaluation.INSTANCE, Arguments.of(1L)))
                .isEqualTo("int");
        assertThat(map).containsOnlyKeys("k");
    }

    @Test
    void mapsThatRefuseKeysDoNotHaveThem() {
        assertThat(Py.contains(new TreeMap<>(Map.of("a", 1)), 5L)).isFalse();
        assertThat(Py.contains(new ConcurrentHashMap<>(Map.of("a", 1)), null)).isFalse();
        assertThat(Py.contains(Map.of("a", 1), null)).isFalse();
    }

    @Test
    void otherCollections() {
        assertThat(repr(new LinkedList<>(List.of(1, "a")))).isEqualTo("[1, 'a']");
        assertThat(repr(new java.util.ArrayDeque<>(List.of(1, 2)))).isEqualTo("[1, 2]");
        assertThat(Py.list(List.of(1).iterator())).containsExactly(1L);
        Iterable<Integer> iterable = List.of(3)::iterator;
        assertThat(Py.list(iterable)).containsExactly(3L);
    }

    @Test
    void enumsAndRecordsAreObjects() {
        assertThat(Py.str(Colour.RED)).isEqualTo("RED");
        assertThat(Attributes.get(Colour.RED, "name")).isEqualTo("RED");
        assertThat(Attributes.get(Colour.RED, "ordinal")).isSameAs(Py.MISSING);
        assertThat(Py.str(new Point(1, 2))).isEqualTo("Point[x=1, y=2]");
        assertThat(Py.equal(new Point(1, 2), new Point(1, 2))).isTrue();
        assertThat(Py.truth(new Point(0, 0))).isTrue();
    }
}
