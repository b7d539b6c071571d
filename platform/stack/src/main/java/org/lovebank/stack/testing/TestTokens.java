package org.lovebank.stack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * Access tokens (RFC 9068) as the gateway issues them, signed with a key that this test JVM made.
 *
 * <p>The later verbs ({@code expired}, {@code unsigned} …) forge the tokens that a house must refuse.
 */
public final class TestTokens {
    public static final String ISSUER = "https://lovebank.test";
    public static final String AUDIENCE = "lovebank";
    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private final JwtClaims claims = new JwtClaims();
    private String type = "at+jwt";
    private boolean signed = true;
    private EllipticCurveJsonWebKey key = key();

    private TestTokens(UUID sub) {
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(sub.toString());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringClaim("client_id", "test-app");
        valid(Instant.now());
    }

    /** A token of the person {@code sub}, with no role and no scope yet. */
    public static TestTokens forCaller(UUID sub) {
        return new TestTokens(sub);
    }

    /** Where the public key lies, as a {@code file:} URL of a JWK set. */
    public static String jwksUrl() {
        return OncePerJvm.make("jwks", () -> writeKeySet(key()));
    }

    public TestTokens roles(String... roles) {
        claims.setClaim("groups", List.of(roles));
        return this;
    }

    public TestTokens areas(String... paths) {
        claims.setClaim("areas", List.of(paths));
        return this;
    }

    public TestTokens orgs(String... ids) {
        claims.setClaim("orgs", List.of(ids));
        return this;
    }

    public TestTokens client(String id) {
        claims.setClaim("client_id", id);
        return this;
    }

    /** Token exchange (RFC 8693): {@code client} acts for the subject. */
    public TestTokens actedBy(String client) {
        claims.setClaim("act", Map.of("sub", client));
        return this;
    }

    public TestTokens claim(String name, Object value) {
        claims.setClaim(name, value);
        return this;
    }

    public TestTokens without(String claim) {
        claims.unsetClaim(claim);
        return this;
    }

    public TestTokens expired() {
        valid(Instant.now().minus(VALIDITY.multipliedBy(2)));
        return this;
    }

    public TestTokens issuer(String another) {
        claims.setIssuer(another);
        return this;
    }

    public TestTokens audience(String another) {
        claims.setAudience(another);
        return this;
    }

    /** The {@code typ} header; anything but {@code at+jwt} is not an access token. */
    public TestTokens type(String another) {
        type = another;
        return this;
    }

    /** Signed by a stranger who claims the known key id. */
    public TestTokens signedByAnotherKey() {
        key = newKey();
        return this;
    }

    /** {@code alg: none}. */
    public TestTokens unsigned() {
        signed = false;
        return this;
    }

    public String sign() {
        JsonWebSignature token = new JsonWebSignature();
        token.setHeader("typ", type);
        token.setPayload(claims.toJson());
        if (signed) {
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setKey(key.getPrivateKey());
        } else {
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        }
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("the test token cannot be signed", impossible);
        }
    }

    private void valid(Instant from) {
        claims.setIssuedAt(NumericDate.fromMilliseconds(from.toEpochMilli()));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(from.plus(VALIDITY).toEpochMilli()));
    }

    private static EllipticCurveJsonWebKey key() {
        String json = OncePerJvm.make("key", () -> newKey().toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        try {
            return (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(json);
        } catch (JoseException impossible) {
            throw new IllegalStateException("the test key cannot be read", impossible);
        }
    }

    private static EllipticCurveJsonWebKey newKey() {
        try {
            EllipticCurveJsonWebKey made = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            made.setKeyId("test-1");
            made.setUse("sig");
            made.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return made;
        } catch (JoseException impossible) {
            throw new IllegalStateException("the test key cannot be made", impossible);
        }
    }

    private static String writeKeySet(JsonWebKey key) {
        try {
            Path file = Files.createTempFile("lovebank-jwks", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            return "file:" + file;
        } catch (IOException failed) {
            throw new UncheckedIOException("the test key set cannot be written", failed);
        }
    }
}
