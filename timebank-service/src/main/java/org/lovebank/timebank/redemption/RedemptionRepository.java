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

    private static final String GONE = "('REFUSED', 'CANCELLED', 'EXPIRED')";

    Optional<Redemption> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many of an item a holder has or had, not counting what went back. */
    long had(UUID item, UUID owner) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select coalesce(sum(quantity), 0) from redemption where item_id = :item"
                                        + " and owner_id = :owner and state not in " + GONE,
                                Long.class)
                        .setParameter("item", item)
                        .setParameter("owner", owner)
                        .getSingleResult())
                .longValue();
    }

    List<Redemption> ofOwner(UUID owner, UUID after, int limit) {
        return find("ownerId = ?1 and id > ?2 order by id", owner, after)
                .page(0, limit)
                .list();
    }

    List<Redemption> ofPartners(Collection<UUID> partners, UUID after, int limit) {
        return find("terms.partnerId in ?1 and id > ?2 order by id", partners, after)
                .page(0, limit)
                .list();
    }

    /** Those that were left between two steps. */
    List<UUID> betweenSteps(Instant since, int limit) {
        return find(
                        "state in ('REQUESTED', 'COLLECTING', 'CANCELLING', 'EXPIRING') and changedAt < ?1"
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
        return find("state = 'READY' and terms.expiresAt < ?1 order by terms.expiresAt", now)
                .page(0, limit)
                .list()
                .stream()
                .map(Redemption::id)
                .toList();
    }
}
