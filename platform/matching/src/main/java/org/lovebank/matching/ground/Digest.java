package org.lovebank.matching.ground;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** SHA-256 over numbers, each as eight bytes; lists carry their length. */
public final class Digest {

    private static final int BUFFER = 8_192;

    private final MessageDigest sha256;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    /** Begins with a word that says what is hashed and in which format. */
    public Digest(String format) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        add(format);
    }

    public Digest add(long number) {
        if (buffer.remaining() < Long.BYTES) {
            flush();
        }
        buffer.putLong(number);
        return this;
    }

    public Digest add(boolean yes) {
        return add(yes ? 1 : 0);
    }

    public Digest add(UUID id) {
        return add(id.getMostSignificantBits()).add(id.getLeastSignificantBits());
    }

    public Digest add(String word) {
        flush();
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        flush();
        sha256.update(bytes);
        return this;
    }

    public Digest addAll(List<Integer> numbers) {
        add(numbers.size());
        for (int number : numbers) {
            add(number);
        }
        return this;
    }

    public Digest addAll(long[] numbers) {
        add(numbers.length);
        for (long number : numbers) {
            add(number);
        }
        return this;
    }

    /** Ends the digest: 64 hexadecimal digits. */
    public String hex() {
        flush();
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void flush() {
        sha256.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
