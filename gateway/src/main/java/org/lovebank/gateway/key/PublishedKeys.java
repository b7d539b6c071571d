package org.lovebank.gateway.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.List;
import org.lovebank.access.SignatureProvider;
import org.lovebank.gateway.secret.MasterKey;

/** Reads the keys of this issuer from its database. */
@ApplicationScoped
class PublishedKeys {

    private final SigningKeyRepository keys;
    private final MasterKey masterKey;
    private final Clock clock;

    PublishedKeys(SigningKeyRepository keys, MasterKey masterKey, Clock clock) {
        this.keys = keys;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** Everything that is published now, the key that signs first; empty before the first key was made. */
    @Transactional
    List<KeyAtHand> now() {
        return keys.publishedAt(clock.instant()).stream().map(this::open).toList();
    }

    private KeyAtHand open(SigningKey key) {
        try {
            KeyFactory factory = KeyFactory.getInstance("EC");
            PublicKey shown = factory.generatePublic(new X509EncodedKeySpec(key.publicKey()));
            PrivateKey hidden = factory.generatePrivate(
                    new PKCS8EncodedKeySpec(masterKey.open(key.sealedPrivateKey(), key.keyId())));
            return new KeyAtHand(
                    key.keyId(),
                    SignatureProvider.own(shown),
                    SignatureProvider.own(hidden),
                    key.signsAt(clock.instant()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("signing key " + key.keyId() + " cannot be read", broken);
        }
    }
}
