package dev.chora.jinja.python;

import dev.chora.jinja.python.format.FloatText;

/**
 * A complex number: what a root of a negative number gives. Good for printing alone.
 *
 * @param real the real part
 * @param imaginary the imaginary part
 */
record PyComplex(double real, double imaginary) implements PyObject {
    /** {@code a ** b} for a negative number and an exponent with a fraction. */
    static PyComplex power(double a, double b) {
        double length = Math.pow(Math.abs(a), b);
        double phase = Math.PI * b;
        return new PyComplex(length * StrictMath.cos(phase), length * StrictMath.sin(phase));
    }

    @Override
    public String typeName() {
        return "complex";
    }

    @Override
    public boolean truth() {
        return real != 0 || imaginary != 0;
    }

    @Override
    public String repr() {
        String second = part(imaginary);
        String sign = second.startsWith("-") ? "" : "+";
        boolean positiveZero = real == 0 && 1 / real > 0;
        return positiveZero ? second + "j" : "(" + part(real) + sign + second + "j)";
    }

    private static String part(double value) {
        String text = FloatText.repr(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @Override
    public Object attribute(String name) {
        return switch (name) {
            case "real" -> real;
            case "imag" -> imaginary;
            default -> Py.MISSING;
        };
    }

    @Override
    public boolean equalTo(@org.jspecify.annotations.Nullable Object other) {
        return equals(other);
    }
}
