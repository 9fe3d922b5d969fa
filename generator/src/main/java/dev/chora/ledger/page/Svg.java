package dev.chora.ledger.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG elements; everything that is not markup is escaped. Lengths in percent make a picture fit any width. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    Svg open(String element, String... attributes) {
        return tag(element, ">", attributes);
    }

    Svg empty(String element, String... attributes) {
        return tag(element, "/>", attributes);
    }

    private Svg tag(String element, String end, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append(end);
        return this;
    }

    Svg text(String text, String element, String... attributes) {
        open(element, attributes);
        escape(text);
        return close(element);
    }

    Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c < ' ' ? ' ' : c);
            }
        }
    }

    static String percent(double value) {
        return number(value) + "%";
    }

    static String number(double value) {
        String text = BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return text.equals("-0") ? "0" : text;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
