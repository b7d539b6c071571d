package org.lovebank.task.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lovebank.access.Caller;
import org.lovebank.task.place.KnownPlaces;

/** Begins a campaign within the caller's area. */
@ApplicationScoped
class StartCampaign {

    private final CampaignRepository campaigns;
    private final KnownPlaces places;
    private final Clock clock;

    StartCampaign(CampaignRepository campaigns, KnownPlaces places, Clock clock) {
        this.campaigns = campaigns;
        this.places = places;
        this.clock = clock;
    }

    @Transactional
    CampaignView by(Caller caller, CampaignRequest asked) {
        Campaign campaign = new Campaign(asked, places.within(caller, asked.areaPath()), caller.id(), clock.instant());
        campaigns.keep(campaign);
        return campaign.view();
    }
}
