package org.lovebank.gateway.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;
import org.lovebank.gateway.key.KeyAtHand;
import org.lovebank.gateway.key.KeysAtHand;

/** The published keys as a JWK set (RFC 7517): public halves only. */
@ApplicationScoped
class KeySet {

    private final KeysAtHand keys;

    KeySet(KeysAtHand keys) {
        this.keys = keys;
    }

    String json() {
        return new JsonWebKeySet(keys.all().stream().map(KeySet::shown).toList())
                .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** The shape of the set, for the reference. */
    @Schema(name = "PublishedKeys")
    record Shown(List<ShownKey> keys) {}

    /** One public key on P-256. */
    @Schema(name = "PublishedKey")
    record ShownKey(String kty, String kid, String use, String alg, String crv, String x, String y) {}

    private static JsonWebKey shown(KeyAtHand key) {
        try {
            PublicJsonWebKey shown = PublicJsonWebKey.Factory.newPublicJwk(key.publicKey());
            shown.setKeyId(key.keyId());
            shown.setUse("sig");
            shown.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return shown;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
