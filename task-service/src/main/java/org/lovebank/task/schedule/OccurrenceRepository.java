package org.lovebank.task.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The days that made orders, and whose turn each is. */
@ApplicationScoped
class OccurrenceRepository {

    private static final String TURNS = "select t.agreement_id, t.occurs_on, t.volunteer_id, o.order_id"
            + " from agreement_turn t join agreement_occurrence o on o.order_id = t.order_id ";

    private final Session entities;

    OccurrenceRepository(Session entities) {
        this.entities = entities;
    }

    boolean made(UUID agreementId, LocalDate day) {
        return !entities.createNativeQuery(
                        "select 1 from agreement_occurrence where agreement_id = ?1 and occurs_on = ?2"
                                + " and taken_back_at is null",
                        Integer.class)
                .setParameter(1, agreementId)
                .setParameter(2, day)
                .getResultList()
                .isEmpty();
    }

    void keep(UUID agreementId, LocalDate day, UUID orderId, List<UUID> volunteers, Instant now) {
        entities.createNativeMutationQuery(
                        "insert into agreement_occurrence (agreement_id, occurs_on, order_id, made_at)"
                                + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, agreementId)
                .setParameter(2, day)
                .setParameter(3, orderId)
                .setParameter(4, now)
                .executeUpdate();
        for (UUID volunteer : volunteers) {
            entities.createNativeMutationQuery(
                            "insert into agreement_turn (agreement_id, occurs_on, volunteer_id, order_id)"
                                    + " values (?1, ?2, ?3, ?4)")
                    .setParameter(1, agreementId)
                    .setParameter(2, day)
                    .setParameter(3, volunteer)
                    .setParameter(4, orderId)
                    .executeUpdate();
        }
    }

    List<Turn> open(int limit) {
        return turns(entities.createNativeQuery(
                        TURNS + "where t.outcome is null order by t.occurs_on, t.agreement_id, t.volunteer_id limit ?1",
                        Tuple.class)
                .setParameter(1, limit)
                .getResultList());
    }

    /** Whether the turn is still open; held until the transaction ends, and left to whoever holds it already. */
    boolean takeUp(Turn turn) {
        return !entities.createNativeQuery(
                        "select 1 from agreement_turn where order_id = ?1 and volunteer_id = ?2"
                                + " and outcome is null for update skip locked",
                        Integer.class)
                .setParameter(1, turn.orderId())
                .setParameter(2, turn.volunteerId())
                .getResultList()
                .isEmpty();
    }

    void settle(Turn turn, String outcome, Instant now) {
        entities.createNativeMutationQuery("update agreement_turn set outcome = ?3, settled_at = ?4"
                        + " where order_id = ?1 and volunteer_id = ?2 and outcome is null")
                .setParameter(1, turn.orderId())
                .setParameter(2, turn.volunteerId())
                .setParameter(3, outcome)
                .setParameter(4, now)
                .executeUpdate();
    }

    /** The agreement that made an order, if one did. */
    Optional<UUID> agreementOf(UUID orderId) {
        return entities
                .createNativeQuery("select agreement_id from agreement_occurrence where order_id = ?1", UUID.class)
                .setParameter(1, orderId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The promise of a volunteer for a day of an agreement. */
    Optional<UUID> promised(UUID agreementId, LocalDate day, UUID volunteerId) {
        return entities
                .createNativeQuery(
                        "select a.id from assignment a join agreement_occurrence o on o.order_id = a.order_id"
                                + " where o.agreement_id = ?1 and o.occurs_on = ?2 and a.volunteer_id = ?3"
                                + " and a.state = 'ACCEPTED'",
                        UUID.class)
                .setParameter(1, agreementId)
                .setParameter(2, day)
                .setParameter(3, volunteerId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** When somebody was there last: a visit that found somebody, or service under the agreement. */
    Optional<Instant> lastVisit(UUID agreementId) {
        return Optional.ofNullable(entities.createNativeQuery(
                        "select greatest((select max(v.visited_at) from visit v where v.agreement_id = ?1"
                                + " and v.outcome <> 'NOT_AT_HOME'), (select max(a.out_at) from assignment a"
                                + " join agreement_occurrence o on o.order_id = a.order_id where o.agreement_id = ?1"
                                + " and a.state in ('CHECKED_OUT', 'SUBMITTED', 'CONFIRMED')))",
                        Instant.class)
                .setParameter(1, agreementId)
                .getSingleResult());
    }

    private static List<Turn> turns(List<Tuple> rows) {
        return rows.stream()
                .map(row -> new Turn(
                        row.get("agreement_id", UUID.class),
                        row.get("occurs_on", LocalDate.class),
                        row.get("volunteer_id", UUID.class),
                        row.get("order_id", UUID.class)))
                .toList();
    }
}
