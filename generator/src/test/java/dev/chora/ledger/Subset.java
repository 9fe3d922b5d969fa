package dev.chora.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares JSON values with expected ones that name only what matters. */
public final class Subset {
    private Subset() {}

    /**
     * Every field that is expected is there. A number in the place of a list is its length; null means that the field is not
     * there or null.
     */
    public static void check(@Nullable Object actual, @Nullable Object expected, String place) {
        if (expected instanceof Map<?, ?> fields) {
            assertThat(actual).as(place).isInstanceOf(Map.class);
            fields.forEach((name, value) -> check(((Map<?, ?>) actual).get(name), value, place + "." + name));
        } else if (expected instanceof List<?> items) {
            assertThat(actual).as(place).isInstanceOf(List.class);
            List<?> actuals = (List<?>) actual;
            assertThat(actuals).as(place).hasSameSizeAs(items);
            for (int i = 0; i < items.size(); i++) {
                check(actuals.get(i), items.get(i), place + "[" + i + "]");
            }
        } else if (expected instanceof Number && actual instanceof List<?> list) {
            assertThat((long) list.size()).as(place + " " + list).isEqualTo(expected);
        } else if (expected instanceof Number number && actual instanceof Number other) {
            assertThat(other.doubleValue()).as(place).isEqualTo(number.doubleValue());
        } else {
            assertThat(actual).as(place).isEqualTo(expected);
        }
    }
}
