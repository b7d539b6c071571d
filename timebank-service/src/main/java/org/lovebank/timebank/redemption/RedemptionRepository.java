package org.lovebank.timebank.redemption;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The redemptions. */
@ApplicationScoped
class RedemptionRepository implements PanacheRepositoryBase<Redemption, UUID> {

    private static final String GONE = "('REFUSED', 'CANCELLED', 'EXPIRED', 'DECLINED')";

    Optional<Redemption> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many of an item a holder has or had, not counting what went back. */
    long had(UUID item, UUID owner) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select coalesce(sum(quantity - returned_quantity), 0) from redemption where item_id = :item"
                                        + " and owner_id = :owner and state not in " + GONE,
                                Long.class)
                        .setParameter("item", item)
                        .setParameter("owner", owner)
                        .getSingleResult())
                .longValue();
    }

    /** Whoever asks for something waits until this caller's other request has been decided. */
    void lockRequestsOf(UUID caller) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:caller, 106))) as l")
                .setParameter("caller", caller.toString())
                .getSingleResult();
    }

    /** How many redemptions a holder has asked for since an instant, not counting what came to nothing. */
    long askedSince(UUID owner, Instant since) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select count(*) from redemption where owner_id = :owner and requested_at >= :since"
                                        + " and state not in " + GONE,
                                Long.class)
                        .setParameter("owner", owner)
                        .setParameter("since", since)
                        .getSingleResult())
                .longValue();
    }

    /** The newest first, before a place in that order. */
    List<Redemption> newest(Whose whose, Optional<RedemptionState> state, Optional<Place> before, int limit) {
        Place from = before.orElse(Place.END);
        return find(
                        whose.column() + " in ?1 and (?2 = false or state = ?3) and (requestedAt < ?4"
                                + " or (requestedAt = ?4 and id < ?5)) order by requestedAt desc, id desc",
                        whose.ids(),
                        state.isPresent(),
                        state.orElse(RedemptionState.READY),
                        from.requestedAt(),
                        from.id())
                .page(0, limit)
                .list();
    }

    /** A holder's, a partner's or a branch's redemptions. */
    record Whose(String column, Collection<UUID> ids) {

        static Whose owner(UUID id) {
            return new Whose("ownerId", List.of(id));
        }

        static Whose partners(Collection<UUID> ids) {
            return new Whose("terms.partnerId", ids);
        }

        static Whose branch(UUID id) {
            return new Whose("terms.branchId", List.of(id));
        }
    }

    /** A place in the order of time. */
    record Place(Instant requestedAt, UUID id) {
        static final Place END = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
    }

    /** Those that were left between two steps. */
    List<UUID> betweenSteps(Instant since, int limit) {
        return find(
                        "state in ('REQUESTED', 'COLLECTING', 'CANCELLING', 'EXPIRING', 'DECLINING', 'RETURNING') and changedAt < ?1"
                                + " order by changedAt",
                        since)
                .page(0, limit)
                .list()
                .stream()
                .map(Redemption::id)
                .toList();
    }

    /** Those that nobody fetched in time. */
    List<UUID> overdue(Instant now, int limit) {
        return find("state in ('READY', 'AWAITING_APPROVAL') and terms.expiresAt < ?1 order by terms.expiresAt", now)
                .page(0, limit)
                .list()
                .stream()
                .map(Redemption::id)
                .toList();
    }
}
