package dev.chora.jinja.ansible;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyBytes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Base 64, hashes and name-based UUIDs. */
final class Encodings {
    /** Ansible's namespace, from its documentation of {@code to_uuid}. */
    private static final UUID ANSIBLE = UUID.fromString("20851c88-ac15-449f-9ee7-74829105da86");

    private Encodings() {}

    static @Nullable Object apply(String name, Arguments arguments) {
        return switch (name) {
            case "b64encode" -> encode(arguments);
            case "b64decode" -> decode(arguments);
            case "hash" -> hash(arguments);
            case "to_uuid" -> uuid(Py.str(Signature.of(name, "string").bind(arguments)[0]));
            case "md5" ->
                Hashes.hex("md5", Calls.bytes(Signature.of("md5s", "data").bind(arguments)[0]));
            default -> checksum(arguments);
        };
    }

    private static Object checksum(Arguments arguments) {
        @Nullable
        Object[] values =
                Signature.of("secure_hash_s", "data").with("hash_func", null).bind(arguments);
        boolean ownFunction = arguments.size() > 1 || arguments.keywordCount() > 0;
        if (ownFunction && !(values[1] instanceof PyCallable)) {
            throw TemplateException.typeError("'" + Py.typeName(values[1]) + "' object is not callable");
        }
        return Hashes.hex("sha1", Calls.bytes(values[0]));
    }

    private static @Nullable Object hash(Arguments arguments) {
        @Nullable
        Object[] values =
                Signature.of("get_hash", "data").with("hashtype", "sha1").bind(arguments);
        String algorithm = values[1] != null && Py.isString(values[1]) ? Hashes.known(Calls.text(values[1])) : null;
        return algorithm == null ? null : Hashes.hex(algorithm, Calls.bytes(values[0]));
    }

    /** UUID version 5 (RFC 9562) in Ansible's namespace. */
    private static String uuid(String name) {
        byte[] text = Surrogates.encode(name);
        byte[] input = ByteBuffer.allocate(16 + text.length)
                .putLong(ANSIBLE.getMostSignificantBits())
                .putLong(ANSIBLE.getLeastSignificantBits())
                .put(text)
                .array();
        ByteBuffer digest = ByteBuffer.wrap(Hashes.digest("sha1", input));
        long high = (digest.getLong() & ~0xF000L) | 0x5000L;
        long low = (digest.getLong() & ~(0xC0L << 56)) | 0x80L << 56;
        return new UUID(high, low).toString();
    }

    private static String encode(Arguments arguments) {
        @Nullable
        Object[] values =
                Signature.of("b64encode", "string").with("encoding", "utf-8").bind(arguments);
        byte[] bytes = values[0] instanceof PyBytes given
                ? given.toByteArray()
                : TextCodec.encode(Py.str(values[0]), encoding(values[1]));
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String encoding(@Nullable Object name) {
        return Calls.requireString(name, "encode() argument 'encoding' must be str");
    }

    private static String decode(Arguments arguments) {
        @Nullable
        Object[] values =
                Signature.of("b64decode", "string").with("encoding", "utf-8").bind(arguments);
        byte[] bytes = Base64Reader.decode(Calls.bytes(values[0]));
        return TextCodec.decode(bytes, encoding(values[1]));
    }

    /** Reads base 64 as Python's {@code binascii} does: characters that do not belong there are skipped. */
    private static final class Base64Reader {
        private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

        private Base64Reader() {}

        static byte[] decode(byte[] text) {
            byte[] out = new byte[text.length];
            int length = 0;
            int quad = 0;
            int left = 0;
            int pads = 0;
            for (byte unit : text) {
                if (unit == '=') {
                    pads += quad >= 2 ? 1 : 0;
                    if (quad >= 2 && quad + pads >= 4) {
                        return Arrays.copyOf(out, length);
                    }
                    continue;
                }
                int value = unit < 0 ? -1 : ALPHABET.indexOf(unit);
                if (value < 0) {
                    continue;
                }
                pads = 0;
                switch (quad) {
                    case 0 -> left = value;
                    case 1 -> out[length++] = (byte) (left << 2 | value >> 4);
                    case 2 -> out[length++] = (byte) (left << 4 | value >> 2);
                    default -> out[length++] = (byte) (left << 6 | value);
                }
                left = quad == 0 ? value : quad == 1 ? value & 15 : value & 3;
                quad = (quad + 1) % 4;
            }
            if (quad == 0) {
                return Arrays.copyOf(out, length);
            }
            String message = quad == 1
                    ? "Invalid base64-encoded string: number of data characters (" + (length / 3 * 4 + 1)
                            + ") cannot be 1 more than a multiple of 4"
                    : "Incorrect padding";
            throw new TemplateException(ErrorKind.BINASCII_ERROR, message);
        }
    }
}
