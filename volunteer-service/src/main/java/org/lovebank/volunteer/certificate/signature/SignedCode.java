package org.lovebank.volunteer.certificate.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.signature.CheckCode;

/**
 * What stands in a certificate's QR code: a compact JWS (RFC 7515, EdDSA) of number, day, minutes and period. Of the holder
 * it holds only {@code who}: the first 16 bytes of SHA-256 over {@code salt}, the name, a line feed and the id number; who
 * has the paper can check that nobody wrote another name on it, who has the code alone learns no name.
 */
public final class SignedCode {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int WHO_BYTES = 16;
    private static final int SALT_BYTES = 8;
    private static final int LONGEST = 700;

    private final Said said;
    private final String text;

    private SignedCode(Said said, String text) {
        this.said = said;
        this.text = text;
    }

    /** Signs what a certificate says; {@code name} and {@code idNo} leave no trace but {@code who}. */
    static SignedCode signed(CertificateKeys keys, Facts facts, String name, String idNo) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Said said = new Said(
                facts.number(),
                facts.issuedOn(),
                facts.minutes(),
                facts.from(),
                facts.to(),
                base64(who(salt, name, idNo)),
                base64(salt));
        String head = base64(json(new Head("EdDSA", keys.signingId()))) + "." + base64(json(said));
        byte[] signature = keys.sign(head.getBytes(StandardCharsets.US_ASCII));
        return new SignedCode(said, head + "." + base64(signature));
    }

    /** Reads a code; empty when it is none, or no key of ours signed it. */
    static Optional<SignedCode> read(CertificateKeys keys, String text) {
        String[] parts = text.split("\\.", -1);
        if (text.length() > LONGEST || parts.length != 3) {
            return Optional.empty();
        }
        try {
            Head head = JSON.readValue(bytes(parts[0]), Head.class);
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            if (head == null
                    || !"EdDSA".equals(head.alg())
                    || head.kid() == null
                    || !keys.signed(head.kid(), signed, bytes(parts[2]))) {
                return Optional.empty();
            }
            return Optional.of(new SignedCode(JSON.readValue(bytes(parts[1]), Said.class), text));
        } catch (IOException | IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    public String number() {
        return said.no();
    }

    public int minutes() {
        return said.min();
    }

    /** As it stands in the QR code. */
    public String text() {
        return text;
    }

    /** Twelve characters to be typed by hand: the beginning of the SHA-256 of the code, five bits each. */
    public String checkCode() {
        return CheckCode.of(sha256(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] who(byte[] salt, String name, String idNo) {
        byte[] said = (name + "\n" + idNo).getBytes(StandardCharsets.UTF_8);
        byte[] salted = Arrays.copyOf(salt, salt.length + said.length);
        System.arraycopy(said, 0, salted, salt.length, said.length);
        return Arrays.copyOf(sha256(salted), WHO_BYTES);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] json(Record value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Exactly one text for the same bytes: what was written in another way is not what was signed. */
    private static byte[] bytes(String base64) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64);
        if (!base64(bytes).equals(base64)) {
            throw new IllegalArgumentException("not canonical");
        }
        return bytes;
    }

    /** What is certified. */
    public record Facts(String number, LocalDate issuedOn, int minutes, LocalDate from, LocalDate to) {}

    record Head(@Nullable String alg, @Nullable String kid) {}

    record Said(String no, LocalDate on, int min, LocalDate from, LocalDate to, String who, String salt) {}
}
