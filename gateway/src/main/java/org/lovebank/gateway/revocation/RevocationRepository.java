package org.lovebank.gateway.revocation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Finds what was taken back. */
@ApplicationScoped
class RevocationRepository implements PanacheRepositoryBase<Revocation, String> {

    /** Taking back twice is taking back. */
    void keep(String id, Instant expiresAt) {
        getEntityManager()
                .createNativeQuery(
                        "insert into revocation (id, expires_at) values (?1, ?2)"
                                + " on conflict (id) do update set expires_at = greatest(revocation.expires_at, excluded.expires_at)")
                .setParameter(1, id)
                .setParameter(2, expiresAt)
                .executeUpdate();
    }

    /** What was taken back since then and still matters. */
    List<Revocation> since(Instant moment, Instant now) {
        return list("revokedAt >= ?1 and expiresAt > ?2 order by revokedAt", moment, now);
    }

    long deleteExpired(Instant now) {
        return delete("expiresAt <= ?1", now);
    }
}
