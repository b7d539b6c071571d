package org.lovebank.gateway.key;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Finds keys, newest first. */
@ApplicationScoped
class SigningKeyRepository implements PanacheRepositoryBase<SigningKey, String> {

    private static final long ROTATION_LOCK = 0x6c6f76656b657973L;

    /** Keys that everybody may know at this moment; the one that signs latest comes first. */
    List<SigningKey> publishedAt(Instant now) {
        return list("publishedUntil is null or publishedUntil > ?1 order by signsFrom desc", now);
    }

    /** Lets one replica at a time look whether a key is due. */
    void lockRotation() {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) locked")
                .setParameter(1, ROTATION_LOCK)
                .getSingleResult();
    }

    /** Destroys private keys that nobody needs any more. */
    long deleteWithdrawn(Instant now) {
        return delete("publishedUntil <= ?1", now);
    }
}
