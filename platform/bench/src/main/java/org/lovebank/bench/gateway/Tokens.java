package org.lovebank.bench.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lovebank.bench.proxy.Trust;

/** Access tokens (RFC 9068) signed with ES256 by a key that was made for this run. */
final class Tokens {

    static final String ISSUER = "https://issuer.bench";
    private static final String AUDIENCE = "lovebank";
    private static final String KEY_ID = "bench-1";
    private static final Duration VALIDITY = Duration.ofHours(2);
    private static final int COORDINATE_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys = newKey();

    /** Writes the public key for those who are to believe these tokens. */
    Trust publish(Path folder) throws IOException {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        Path pem = folder.resolve("public.pem");
        Files.writeString(
                pem,
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        Path set = folder.resolve("keys.json");
        Files.writeString(set, """
                {"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"%s","x":"%s","y":"%s"}]}
                """.formatted(
                        KEY_ID,
                        coordinate(key.getW().getAffineX().toByteArray()),
                        coordinate(key.getW().getAffineY().toByteArray())));
        return new Trust(ISSUER, AUDIENCE, pem, set);
    }

    /** Tokens that hold, each of another person. */
    List<String> many(int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> sign(ISSUER, Instant.now(), keys))
                .toList();
    }

    String expired() {
        return sign(ISSUER, Instant.now().minus(VALIDITY.multipliedBy(2)), keys);
    }

    String ofAnotherIssuer() {
        return sign("https://another.bench", Instant.now(), keys);
    }

    /** Under the known key's name, with another key. */
    String forged() {
        return sign(ISSUER, Instant.now(), newKey());
    }

    private static String sign(String issuer, Instant from, KeyPair with) {
        String head = "{\"typ\":\"at+jwt\",\"alg\":\"ES256\",\"kid\":\"" + KEY_ID + "\"}";
        String claims = "{\"iss\":\"" + issuer + "\",\"aud\":\"" + AUDIENCE + "\",\"sub\":\"" + UUID.randomUUID()
                + "\",\"jti\":\"" + UUID.randomUUID() + "\",\"client_id\":\"lovebank\",\"iat\":"
                + from.getEpochSecond() + ",\"exp\":" + from.plus(VALIDITY).getEpochSecond()
                + ",\"groups\":[\"VOLUNTEER\"],\"areas\":[\"cn.bench.street\"],\"scope\":\"\"}";
        String signed = encode(head) + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(with.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Exactly 32 bytes, whatever the number's own length is. */
    private static String coordinate(byte[] number) {
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(number.length, COORDINATE_BYTES);
        System.arraycopy(number, number.length - length, fixed, COORDINATE_BYTES - length, length);
        return BASE64.encodeToString(fixed);
    }
}
