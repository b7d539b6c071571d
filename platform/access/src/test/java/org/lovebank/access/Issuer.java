package org.lovebank.access;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An issuer with one key, honest or not, on a clock that the test sets. */
final class Issuer {

    static final UUID REN = UUID.fromString("018f4e1a-0000-7000-8000-000000000001");

    private final String name;
    private final EllipticCurveJsonWebKey key;
    private final MovableClock clock;

    Issuer(String name, String keyId, MovableClock clock) {
        this.name = name;
        this.clock = clock;
        try {
            key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(keyId);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Map<KeyName, PublicKey> keys() {
        return Map.of(new KeyName(name, key.getKeyId()), SignatureProvider.own(key.getECPublicKey()));
    }

    String publicJson() {
        return key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    byte[] publicBytes() {
        return key.getECPublicKey().getEncoded();
    }

    /** A good token, valid for ten minutes from the clock's now. */
    String token() {
        return token(claims -> {});
    }

    String token(Consumer<JwtClaims> change) {
        return token(change, signature -> {});
    }

    String token(Consumer<JwtClaims> change, Consumer<JsonWebSignature> header) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(name);
        claims.setAudience("lovebank");
        claims.setSubject(REN.toString());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setStringClaim("client_id", "app");
        claims.setStringListClaim("groups", List.of("VOLUNTEER"));
        claims.setStringListClaim("areas", List.of("cn.xigu"));
        claims.setIssuedAt(NumericDate.fromMilliseconds(clock.millis()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(clock.millis() + 600_000));
        change.accept(claims);
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        token.setHeader("typ", "at+jwt");
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setKey(key.getPrivateKey());
        token.setPayload(claims.toJson());
        header.accept(token);
        try {
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
