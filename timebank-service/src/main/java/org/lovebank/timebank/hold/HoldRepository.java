package org.lovebank.timebank.hold;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The holds for orders. */
@ApplicationScoped
class HoldRepository implements PanacheRepositoryBase<OrderHold, UUID> {

    Optional<OrderHold> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The order of a hold; the order must be locked before the hold is read. */
    UUID orderOf(UUID id) {
        return getEntityManager()
                .createQuery("select h.wanted.orderId from OrderHold h where h.id = :id", UUID.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The holds of an order that count: not refused, not given back. */
    List<OrderHold> live(UUID order) {
        return find("wanted.orderId = ?1 and state not in ('REFUSED', 'RELEASED', 'RETURNED')", order)
                .list();
    }

    /** What payers set aside for an order, in the order in which they did; nobody else may end them meanwhile. */
    List<OrderHold> placedForChange(UUID order) {
        return find("wanted.orderId = ?1 and state = 'PLACED' order by requestedAt, id", order)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What pays or paid for a record, in the same order. */
    List<OrderHold> of(UUID record) {
        return find("payout.recordId = ?1 order by requestedAt, id", record).list();
    }

    List<OrderHold> ofAccount(UUID account, UUID after, int limit) {
        return find("wanted.accountId = ?1 and id > ?2 order by id", account, after)
                .page(0, limit)
                .list();
    }

    /** How many days a hold lasts where a pack says nothing. */
    int expiryDays(LocalDate day) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select expiry_days from hold_policy where effective_on <= :day"
                                        + " order by effective_on desc limit 1",
                                Integer.class)
                        .setParameter("day", day)
                        .getSingleResult())
                .intValue();
    }

    /** Those that were left between two steps. */
    List<UUID> betweenSteps(Instant since, int limit) {
        return ids(find(
                        "(state in ('REQUESTED', 'RELEASING') or (state = 'CAPTURING' and payout.late = true))"
                                + " and changedAt < ?1 order by changedAt",
                        since)
                .page(0, limit)
                .list());
    }

    /** Those whose time is over. */
    List<UUID> overdue(Instant now, int limit) {
        return ids(find("state = 'PLACED' and terms.expiresAt < ?1 order by terms.expiresAt", now)
                .page(0, limit)
                .list());
    }

    private static List<UUID> ids(List<OrderHold> holds) {
        return holds.stream().map(OrderHold::id).toList();
    }
}
