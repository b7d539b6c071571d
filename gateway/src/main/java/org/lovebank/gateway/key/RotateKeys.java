package org.lovebank.gateway.key;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.lovebank.gateway.secret.MasterKey;

/** Makes the next signing key in time, and destroys those whose last token has expired. */
@ApplicationScoped
class RotateKeys {

    private static final Logger LOG = Logger.getLogger(RotateKeys.class);

    private final SigningKeyRepository keys;
    private final MasterKey masterKey;
    private final KeySettings settings;
    private final Clock clock;

    RotateKeys(SigningKeyRepository keys, MasterKey masterKey, KeySettings settings, Clock clock) {
        this.keys = keys;
        this.masterKey = masterKey;
        this.settings = settings;
        this.clock = clock;
    }

    /** The very first key signs at once: nobody keeps a key set yet. */
    @Transactional
    void whenDue() {
        keys.lockRotation();
        Instant now = clock.instant();
        List<SigningKey> published = keys.publishedAt(now);
        if (published.isEmpty()) {
            make(now, now);
        } else if (published.getFirst().needsSuccessor(now, settings)) {
            SigningKey next = make(now, now.plus(settings.publishAhead()));
            published.forEach(key -> key.isFollowedBy(next, settings));
        }
        long destroyed = keys.deleteWithdrawn(now);
        if (destroyed > 0) {
            LOG.infof("signing keys destroyed count=%d", destroyed);
        }
    }

    private SigningKey make(Instant now, Instant signsFrom) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            String keyId = UuidCreator.getTimeOrderedEpoch().toString();
            byte[] sealed = masterKey.seal(pair.getPrivate().getEncoded(), keyId);
            SigningKey key = new SigningKey(keyId, pair.getPublic().getEncoded(), sealed, now, signsFrom);
            keys.persist(key);
            LOG.infof("signing key made keyId=%s signsFrom=%s", keyId, signsFrom);
            return key;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
