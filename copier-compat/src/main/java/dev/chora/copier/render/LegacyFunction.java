package dev.chora.copier.render;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.python.date.PyDateTime;
import dev.chora.jinja.python.date.PyTimezone;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** {@code now()} and {@code make_secret()}, which Copier keeps for old templates. */
enum LegacyFunction implements PyCallable {
    /** The time in UTC. */
    NOW,
    /** 128 random hexadecimal digits. */
    MAKE_SECRET;

    private static final int RANDOM_BYTES = 48;

    @Override
    public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
        if (this == NOW) {
            LocalDateTime time = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
            return new PyDateTime(time, PyTimezone.UTC);
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(random));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-512", impossible);
        }
    }
}
