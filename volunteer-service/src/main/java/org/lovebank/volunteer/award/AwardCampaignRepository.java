package org.lovebank.volunteer.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.award.AwardRefusal.CampaignExists;
import org.lovebank.volunteer.award.AwardRefusal.NoSuchCampaign;

/** Keeps selections. */
@ApplicationScoped
public class AwardCampaignRepository implements PanacheRepositoryBase<AwardCampaign, UUID> {

    /** The selection, locked for a step. */
    public AwardCampaign forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refused(new NoSuchCampaign(id)));
    }

    /** The selection as it stays until this transaction ends; many may hold it so at once. */
    public AwardCampaign asItStands(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> new Refused(new NoSuchCampaign(id)));
    }

    public AwardCampaign seen(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refused(new NoSuchCampaign(id)));
    }

    List<AwardCampaign> in(AreaPath place, UUID after, int limit) {
        return find("(areaPath = ?1 or areaPath like ?2) and id > ?3 order by id", place.value(), place + ".%", after)
                .page(Page.ofSize(limit))
                .list();
    }

    public void keep(AwardCampaign campaign) {
        try {
            persistAndFlush(campaign);
        } catch (ConstraintViolationException twice) {
            throw new Refused(new CampaignExists(campaign.year()));
        }
    }
}
