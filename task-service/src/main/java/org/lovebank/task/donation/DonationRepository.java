package org.lovebank.task.donation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.task.campaign.GoodsKind;

/** The shelf of goods given. */
@ApplicationScoped
class DonationRepository implements PanacheRepositoryBase<Donation, UUID> {

    Optional<Donation> heldForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of a campaign, as far as received in this place or below. */
    List<Donation> to(String campaignCode, AreaPath place, UUID before, int limit) {
        return find(
                        "campaignCode = ?1 and (areaPath = ?2 or areaPath like ?3) and id < ?4 order by id desc",
                        campaignCode,
                        place.value(),
                        place + ".%",
                        before)
                .page(0, limit)
                .list();
    }

    List<Donation> of(UUID donor, UUID before, int limit) {
        return find("donorId = ?1 and id < ?2 order by id desc", donor, before)
                .page(0, limit)
                .list();
    }

    GoodsTotal total(String campaignCode, @Nullable GoodsKind gathers) {
        Object[] sums = getEntityManager()
                .createQuery(
                        "select coalesce(sum(pieces), 0), count(*), count(distinct donorId) from Donation"
                                + " where campaignCode = :code and cancelledAt is null",
                        Object[].class)
                .setParameter("code", campaignCode)
                .getSingleResult();
        return new GoodsTotal(
                campaignCode,
                gathers,
                ((Number) sums[0]).longValue(),
                ((Number) sums[1]).longValue(),
                ((Number) sums[2]).longValue());
    }
}
