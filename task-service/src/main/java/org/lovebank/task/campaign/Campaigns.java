package org.lovebank.task.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.http.Time;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.task.campaign.CampaignRefusal.NoSuchCampaign;
import org.lovebank.task.campaign.CampaignRefusal.UnknownCampaign;

/** Which campaigns there are. */
@ApplicationScoped
public class Campaigns {

    private final CampaignRepository campaigns;
    private final Cursors cursors;

    Campaigns(CampaignRepository campaigns, Cursors cursors) {
        this.campaigns = campaigns;
        this.cursors = cursors;
    }

    /** Lets through what names no campaign, or one that exists. */
    @Transactional
    public void mustKnow(@Nullable String code) {
        if (code != null && campaigns.findById(code) == null) {
            throw new Refused(new UnknownCampaign(code));
        }
    }

    /** Lets through what names no campaign, or one that is not over by then. */
    @Transactional
    public void mustGoOn(@Nullable String code, Instant at) {
        if (code != null) {
            known(code).mustGoOn(LocalDate.ofInstant(at, Time.DAYS));
        }
    }

    /** What people may give to this campaign now, at a place. */
    @Transactional
    public GoodsKind gathering(String code, AreaPath at, Instant now) {
        return known(code).mustGather(at, LocalDate.ofInstant(now, Time.DAYS));
    }

    @Transactional
    Page<CampaignView> around(AreaPath place, Paging paging) {
        String list = "campaigns/" + place;
        String after = cursors.position(paging, list).map(List::getFirst).orElse("");
        return cursors.page(
                        campaigns.around(place, after, paging.size() + 1),
                        paging,
                        list,
                        campaign -> List.of(campaign.code()))
                .map(Campaign::view);
    }

    /** One by its code; refused when there is none. */
    @Transactional
    public CampaignView one(String code) {
        return campaigns
                .findByIdOptional(code)
                .orElseThrow(() -> new Refused(new NoSuchCampaign(code)))
                .view();
    }

    private Campaign known(String code) {
        return campaigns.findByIdOptional(code).orElseThrow(() -> new Refused(new UnknownCampaign(code)));
    }
}
