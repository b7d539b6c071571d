package org.lovebank.gateway.attempt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;

/** Finds attempts by the digest of the name. */
@ApplicationScoped
class SignInAttemptsRepository implements PanacheRepositoryBase<SignInAttempts, byte[]> {

    /** The name's attempts, one caller at a time; a row that is there is held too, or it may be gone when it is read. */
    SignInAttempts findForChange(byte[] nameDigest, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into sign_in_attempt (name_digest, failures, last_at) values (?1, 0, ?2)"
                        + " on conflict (name_digest) do update set last_at = sign_in_attempt.last_at")
                .setParameter(1, nameDigest)
                .setParameter(2, now)
                .executeUpdate();
        return findById(nameDigest, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Nothing is read before: two who sign in at once may both find nothing left to delete. */
    void forget(byte[] nameDigest) {
        delete("nameDigest", nameDigest);
    }

    long deleteOlderThan(Instant moment) {
        return delete("lastAt < ?1", moment);
    }
}
