package org.lovebank.gateway.clientkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps clients' keys, and the assertions that were used. */
@ApplicationScoped
class ClientKeyRepository {

    private final EntityManager database;

    ClientKeyRepository(EntityManager database) {
        this.database = database;
    }

    void replace(String clientId, String keys, Instant now) {
        database.createNativeQuery("""
                        insert into client_key (client_id, keys, changed_at) values (?1, ?2, ?3)
                        on conflict (client_id) do update set keys = excluded.keys, changed_at = excluded.changed_at""")
                .setParameter(1, clientId)
                .setParameter(2, keys)
                .setParameter(3, now)
                .executeUpdate();
    }

    Optional<String> of(String clientId) {
        List<?> found = database.createNativeQuery("select keys from client_key where client_id = ?1")
                .setParameter(1, clientId)
                .getResultList();
        return found.stream().findFirst().map(String.class::cast);
    }

    /** Whether nobody used this assertion before; from now on somebody has. */
    boolean isNew(byte[] digest, Instant expiresAt) {
        return database.createNativeQuery(
                                "insert into client_assertion (digest, expires_at) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, digest)
                        .setParameter(2, expiresAt)
                        .executeUpdate()
                == 1;
    }

    void deleteExpired(Instant now) {
        database.createNativeQuery("delete from client_assertion where expires_at < ?1")
                .setParameter(1, now)
                .executeUpdate();
    }
}
