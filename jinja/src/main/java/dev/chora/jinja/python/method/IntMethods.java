package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.Limits;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Guard;
import dev.chora.jinja.python.Numeric;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.python.Values;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of int and bool. */
final class IntMethods extends Methods {
    static final IntMethods METHODS = new IntMethods();

    private IntMethods() {
        super(Set.of("as_integer_ratio", "bit_count", "bit_length", "conjugate", "from_bytes", "to_bytes"));
    }

    @Override
    public @Nullable Object call(Object self, String name, Evaluation evaluation, Arguments arguments) {
        BigInteger value = Numeric.big(self);
        if (name.equals("to_bytes")) {
            return toBytes(value, arguments, StrMethods.limits(evaluation));
        }
        if (name.equals("from_bytes")) {
            return fromBytes(arguments);
        }
        Args.none("int." + name, arguments);
        return switch (name) {
            case "bit_length" -> (long) value.abs().bitLength();
            case "bit_count" -> (long) value.abs().bitCount();
            case "conjugate" -> Values.integer(value);
            default -> PyTuple.of(Values.integer(value), 1L);
        };
    }

    private static PyBytes toBytes(BigInteger value, Arguments arguments, Limits limits) {
        @Nullable
        Object[] values =
                Args.named("to_bytes", arguments, new String[] {"length", "byteorder", "signed"}, 1L, "big", false);
        long length = Py.index(values[0]);
        boolean little = isLittle(values[1]);
        boolean signed = Py.truth(values[2]);
        if (length < 0) {
            throw TemplateException.valueError("length argument must be non-negative");
        }
        if (value.signum() < 0 && !signed) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "can't convert negative int to unsigned");
        }
        int bits = value.bitLength() + (signed ? 1 : 0);
        if (bits > length * 8 && !(value.signum() == 0)) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "int too big to convert");
        }
        Guard.length(length, limits);
        byte[] bytes = new byte[(int) length];
        Arrays.fill(bytes, (byte) (value.signum() < 0 ? -1 : 0));
        byte[] shortest = value.toByteArray();
        int count = Math.min(shortest.length, bytes.length);
        System.arraycopy(shortest, shortest.length - count, bytes, bytes.length - count, count);
        return PyBytes.of(little ? reversed(bytes) : bytes);
    }

    private static Object fromBytes(Arguments arguments) {
        @Nullable
        Object[] values = Args.named(
                "from_bytes", arguments, new String[] {"bytes", "byteorder", "signed"}, Py.MISSING, "big", false);
        if (!(values[0] instanceof PyBytes given)) {
            throw TemplateException.typeError("cannot convert '" + Py.typeName(values[0]) + "' object to bytes");
        }
        byte[] bytes = isLittle(values[1]) ? reversed(given.toByteArray()) : given.toByteArray();
        if (bytes.length == 0) {
            return 0L;
        }
        return Values.integer(Py.truth(values[2]) ? new BigInteger(bytes) : new BigInteger(1, bytes));
    }

    private static boolean isLittle(@Nullable Object order) {
        String name = Args.string(order, "byteorder must be str, not ");
        if (!name.equals("little") && !name.equals("big")) {
            throw TemplateException.valueError("byteorder must be either 'little' or 'big'");
        }
        return name.equals("little");
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
