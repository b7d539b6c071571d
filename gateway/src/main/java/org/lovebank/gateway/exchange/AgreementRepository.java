package org.lovebank.gateway.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who lets which program act for him. */
@ApplicationScoped
class AgreementRepository {

    private final EntityManager database;

    AgreementRepository(EntityManager database) {
        this.database = database;
    }

    /** Agreeing twice is agreeing once: the first day stays. */
    void keep(UUID personId, String clientId, Instant now) {
        database.createNativeQuery("""
                        insert into client_agreement (person_id, client_id, agreed_at) values (?1, ?2, ?3)
                        on conflict (person_id, client_id) do update
                        set agreed_at = case when client_agreement.withdrawn_at is null
                              then client_agreement.agreed_at else excluded.agreed_at end,
                            withdrawn_at = null""")
                .setParameter(1, personId)
                .setParameter(2, clientId)
                .setParameter(3, now)
                .executeUpdate();
    }

    void withdraw(UUID personId, String clientId, Instant now) {
        database.createNativeQuery("""
                        update client_agreement set withdrawn_at = ?3
                        where person_id = ?1 and client_id = ?2 and withdrawn_at is null""")
                .setParameter(1, personId)
                .setParameter(2, clientId)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** Since when the agreement stands; empty when there is none. */
    Optional<Instant> since(UUID personId, String clientId) {
        List<?> found = database.createNativeQuery("""
                        select agreed_at from client_agreement
                        where person_id = ?1 and client_id = ?2 and withdrawn_at is null""")
                .setParameter(1, personId)
                .setParameter(2, clientId)
                .getResultList();
        return found.stream().findFirst().map(Instant.class::cast);
    }

    /** The agreements that stand, by the program's id. */
    List<Agreement> of(UUID personId, String after, int limit) {
        List<?> rows = database.createNativeQuery("""
                        select a.client_id, c.name, a.agreed_at from client_agreement a
                        join oauth_client c on c.client_id = a.client_id
                        where a.person_id = ?1 and a.withdrawn_at is null and a.client_id > ?2
                        order by a.client_id limit ?3""")
                .setParameter(1, personId)
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Agreement((String) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }
}
