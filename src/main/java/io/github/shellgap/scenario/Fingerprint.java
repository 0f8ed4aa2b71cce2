package io.github.shellgap.scenario;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is known again: the SHA-256 of its bytes. It is reckoned when it is first asked for, because checking a
 * scenario needs none, and the first one takes a tenth of a start.
 */
public final class Fingerprint {
    private final byte[] bytes;
    private @Nullable String sha256;

    private Fingerprint(byte[] bytes, @Nullable String sha256) {
        this.bytes = bytes;
        this.sha256 = sha256;
    }

    /**
     * Returns the fingerprint of a file.
     *
     * @param bytes all of them, which nobody changes afterwards
     */
    public static Fingerprint of(byte[] bytes) {
        return new Fingerprint(bytes, null);
    }

    /** Returns a fingerprint that is known, of a file that need not be there. */
    public static Fingerprint known(String sha256) {
        return new Fingerprint(new byte[0], sha256);
    }

    /** Returns the SHA-256, in lower-case hexadecimal. */
    public synchronized String sha256() {
        String known = sha256;
        if (known == null) {
            known = reckoned(bytes);
            sha256 = known;
        }
        return known;
    }

    private static String reckoned(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that && sha256().equals(that.sha256());
    }

    @Override
    public int hashCode() {
        return sha256().hashCode();
    }

    @Override
    public String toString() {
        return sha256();
    }
}
