package dev.chora.jinja.ansible;

import dev.chora.jinja.TemplateException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Hashes by the names that {@code hashlib.new} takes with OpenSSL 3. */
final class Hashes {
    private static final String HEX = "0123456789abcdef";

    private Hashes() {}

    /** Our name of an algorithm; null when Python does not know it either. */
    static @Nullable String known(String name) {
        boolean shout = !name.equals(name.toLowerCase(Locale.ROOT));
        if (shout && (name.equalsIgnoreCase("blake2b") || name.equalsIgnoreCase("blake2s"))) {
            return null;
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "md5", "ssl3-md5" -> "md5";
            case "sha1", "sha-1", "ssl3-sha1" -> "sha1";
            case "sha224", "sha-224", "sha2-224" -> "SHA-224";
            case "sha256", "sha-256", "sha2-256" -> "SHA-256";
            case "sha384", "sha-384", "sha2-384" -> "SHA-384";
            case "sha512", "sha-512", "sha2-512" -> "SHA-512";
            case "sha512-224", "sha512_224", "sha-512/224", "sha2-512/224" -> "SHA-512/224";
            case "sha512-256", "sha512_256", "sha-512/256", "sha2-512/256" -> "SHA-512/256";
            case "sha3-224", "sha3_224" -> "SHA3-224";
            case "sha3-256", "sha3_256" -> "SHA3-256";
            case "sha3-384", "sha3_384" -> "SHA3-384";
            case "sha3-512", "sha3_512" -> "SHA3-512";
            case "blake2b", "blake2b512", "blake2b-512" -> "blake2b";
            case "blake2s", "blake2s256", "blake2s-256" -> "blake2s";
            case "md5-sha1" -> "md5-sha1";
            case "shake128", "shake_128", "shake-128", "shake256", "shake_256", "shake-256" -> "shake";
            case "ripemd160", "rmd160", "ripemd", "ripemd-160" -> "ripemd160";
            case "sm3" -> "sm3";
            default -> null;
        };
    }

    static String hex(String algorithm, byte[] data) {
        StringBuilder text = new StringBuilder();
        for (byte unit : digest(algorithm, data)) {
            text.append(HEX.charAt(unit >> 4 & 15)).append(HEX.charAt(unit & 15));
        }
        return text.toString();
    }

    static byte[] digest(String algorithm, byte[] data) {
        return switch (algorithm) {
            case "md5" -> java("MD5", data);
            case "sha1" -> java("SHA-1", data);
            case "blake2b" -> Blake2.b().digest(data);
            case "blake2s" -> Blake2.s().digest(data);
            case "md5-sha1" -> joined(java("MD5", data), java("SHA-1", data));
            case "shake" -> throw TemplateException.typeError("hexdigest() missing required argument 'length' (pos 1)");
            default -> java(algorithm, data);
        };
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] java(String algorithm, byte[] data) {
        try {
            return MessageDigest.getInstance(algorithm).digest(data);
        } catch (NoSuchAlgorithmException missing) {
            throw TemplateException.valueError("the hash " + algorithm + " is not available here; use sha256");
        }
    }
}
