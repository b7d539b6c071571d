package org.lovebank.gateway.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is to be told, to whom, in which order. */
@ApplicationScoped
class DeliveryRepository {

    private final EntityManager database;

    DeliveryRepository(EntityManager database) {
        this.database = database;
    }

    /** A webhook and what may be told to it. */
    record Ear(UUID webhookId, String clientId, List<String> eventTypes, List<String> areas) {}

    /** What is to be told; persons: whom it names. */
    record Told(UUID eventId, String type, String body, Collection<UUID> persons) {}

    /** Whose administrators look after a client. */
    List<String> administeredIn(String clientId) {
        List<?> found = database.createNativeQuery("select administered_in from oauth_client where client_id = ?1")
                .setParameter(1, clientId)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(areas -> List.of((String[]) areas))
                .orElse(List.of());
    }

    /** The webhooks that are not switched off, of clients that may read events. */
    List<Ear> ears() {
        List<?> rows = database.createNativeQuery("""
                        select w.id, w.client_id, w.event_types, c.areas from webhook w
                        join oauth_client c on c.client_id = w.client_id
                        where w.status <> 'DISABLED' and c.status = 'ACTIVE' and 'events:read' = any(c.scopes)""").getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new Ear((UUID) row[0], (String) row[1], List.of((String[]) row[2]), List.of((String[]) row[3])))
                .toList();
    }

    /** One more to be told, at the end of the webhook's row; telling twice of one event is telling once. */
    void add(UUID id, UUID webhookId, Told told, Instant now) {
        database.createNativeQuery("""
                        insert into webhook_delivery
                          (id, webhook_id, event_id, event_type, body, state, next_attempt_at, created_at, persons)
                        select ?1, w.id, ?3, ?4, ?5, 'WAITING', ?6, ?6, cast(?7 as uuid[]) from webhook w where w.id = ?2
                        on conflict (webhook_id, event_id) do nothing""")
                .setParameter(1, id)
                .setParameter(2, webhookId)
                .setParameter(3, told.eventId())
                .setParameter(4, told.type())
                .setParameter(5, told.body())
                .setParameter(6, now)
                .setParameter(7, told.persons().toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Who of these lets the client act for him. */
    Set<UUID> agreed(String clientId, Collection<UUID> persons) {
        List<?> found = database.createNativeQuery("""
                        select person_id from client_agreement
                        where client_id = ?1 and withdrawn_at is null and person_id = any(cast(?2 as uuid[]))""")
                .setParameter(1, clientId)
                .setParameter(2, persons.toArray(UUID[]::new))
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** The head of one row that is due, when nobody else is telling it; from now on this replica is. */
    Optional<Object[]> lease(Instant now, Instant until) {
        List<?> rows = database.createNativeQuery("""
                        with head as (
                          select w.id webhook_id, d.id delivery_id
                          from webhook w
                          join oauth_client c on c.client_id = w.client_id
                            and c.status = 'ACTIVE' and 'events:read' = any(c.scopes)
                          cross join lateral (
                            select id, next_attempt_at from webhook_delivery
                            where webhook_id = w.id and state = 'WAITING' order by position limit 1) d
                          where w.status = 'ACTIVE' and d.next_attempt_at <= ?1
                            and (w.leased_until is null or w.leased_until <= ?1)
                          order by d.next_attempt_at limit 1
                          for update of w skip locked)
                        update webhook w set leased_until = ?2 from head where w.id = head.webhook_id
                        returning head.webhook_id, head.delivery_id""")
                .setParameter(1, now)
                .setParameter(2, until)
                .getResultList();
        return rows.stream().findFirst().map(Object[].class::cast);
    }

    /** Read after the lease: whoever had it before may have told it while this replica was choosing. */
    Optional<Object[]> stillWaiting(UUID deliveryId, Instant now) {
        List<?> rows = database.createNativeQuery("""
                        select attempts, body, persons from webhook_delivery
                        where id = ?1 and state = 'WAITING' and next_attempt_at <= ?2""")
                .setParameter(1, deliveryId)
                .setParameter(2, now)
                .getResultList();
        return rows.stream().findFirst().map(Object[].class::cast);
    }

    void attempted(UUID id, String state, Instant next, Receipt receipt, @Nullable Instant doneAt) {
        database.createNativeQuery("""
                        update webhook_delivery set state = ?2, attempts = attempts + 1, next_attempt_at = ?3,
                          last_status = ?4, last_problem = ?5, done_at = ?6
                        where id = ?1""")
                .setParameter(1, id)
                .setParameter(2, state)
                .setParameter(3, next)
                .setParameter(4, receipt.status())
                .setParameter(5, receipt.problem())
                .setParameter(6, doneAt)
                .executeUpdate();
    }

    void release(UUID webhookId) {
        database.createNativeQuery("update webhook set leased_until = null where id = ?1")
                .setParameter(1, webhookId)
                .executeUpdate();
    }

    /** To be told once more, in its old place, under the id that the receiver knows. */
    void waitAgain(UUID webhookId, UUID id, Instant now) {
        database.createNativeQuery("""
                        update webhook_delivery set state = 'WAITING', attempts = 0, next_attempt_at = ?3, done_at = null
                        where id = ?2 and webhook_id = ?1 and state <> 'WAITING'""")
                .setParameter(1, webhookId)
                .setParameter(2, id)
                .setParameter(3, now)
                .executeUpdate();
    }

    boolean isOf(UUID webhookId, UUID id) {
        return !database.createNativeQuery("select 1 from webhook_delivery where id = ?1 and webhook_id = ?2")
                .setParameter(1, id)
                .setParameter(2, webhookId)
                .getResultList()
                .isEmpty();
    }

    /** A webhook's deliveries, the newest first. */
    List<DeliveryView> newestFirst(UUID webhookId, @Nullable String state, Optional<UUID> before, int limit) {
        List<?> rows = database.createNativeQuery("""
                        select id, event_type, state, attempts, next_attempt_at, last_status, last_problem, created_at,
                               done_at
                        from webhook_delivery
                        where webhook_id = ?1 and (cast(?2 as text) is null or state = ?2)
                          and (cast(?3 as uuid) is null or id < ?3)
                        order by id desc limit ?4""")
                .setParameter(1, webhookId)
                .setParameter(2, state)
                .setParameter(3, before.orElse(null))
                .setParameter(4, limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(DeliveryRepository::view)
                .toList();
    }

    int deleteOlderThan(Instant moment) {
        return database.createNativeQuery("delete from webhook_delivery where done_at < ?1")
                .setParameter(1, moment)
                .executeUpdate();
    }

    private static DeliveryView view(Object[] row) {
        boolean waits = row[2].equals("WAITING");
        return new DeliveryView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                ((Number) row[3]).intValue(),
                waits ? (Instant) row[4] : null,
                (Integer) row[5],
                (String) row[6],
                (Instant) row[7],
                (Instant) row[8]);
    }
}
