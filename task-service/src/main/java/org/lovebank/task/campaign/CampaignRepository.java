package org.lovebank.task.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.campaign.CampaignRefusal.CampaignCodeTaken;

/** The shelf of campaigns. */
@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, String> {

    /** Campaigns of this place, of what is below it, and of what it lies in. */
    List<Campaign> around(AreaPath place, String after, int limit) {
        return find(
                        "(areaPath = ?1 or areaPath like ?2 or ?1 like concat(areaPath, '.%')) and code > ?3 order by code",
                        place.value(), place + ".%", after)
                .page(0, limit)
                .list();
    }

    void keep(Campaign campaign) {
        try {
            persistAndFlush(campaign);
        } catch (ConstraintViolationException taken) {
            throw new Refused(new CampaignCodeTaken(campaign.code()));
        }
    }
}
