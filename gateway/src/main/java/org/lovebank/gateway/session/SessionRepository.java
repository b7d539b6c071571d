package org.lovebank.gateway.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds sessions and their refresh tokens. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    Optional<Session> findForChange(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Session> openOf(UUID loginId, Instant now) {
        return find("loginId = ?1 and endedAt is null and expiresAt > ?2", loginId, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void keep(RefreshToken token) {
        getEntityManager().persist(token);
    }

    /** The token with this digest, one caller at a time: of two that use it at once, the second meets a used one. */
    Optional<RefreshToken> tokenForUse(byte[] digest) {
        return Optional.ofNullable(getEntityManager().find(RefreshToken.class, digest, LockModeType.PESSIMISTIC_WRITE));
    }

    long deleteExpired(Instant moment) {
        return delete("expiresAt < ?1", moment);
    }
}
