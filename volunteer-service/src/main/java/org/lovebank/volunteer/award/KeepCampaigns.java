package org.lovebank.volunteer.award;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.honourrules.AwardRules;

/** A selection is begun, opened for votes, or cancelled by the centre of its place. */
@ApplicationScoped
class KeepCampaigns {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AwardCampaignRepository campaigns;
    private final KnownAreas areas;
    private final Policies policies;
    private final Cursors cursors;
    private final EventLog log;
    private final Clock clock;

    KeepCampaigns(
            AwardCampaignRepository campaigns,
            KnownAreas areas,
            Policies policies,
            Cursors cursors,
            EventLog log,
            Clock clock) {
        this.campaigns = campaigns;
        this.areas = areas;
        this.policies = policies;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public AwardCampaignView begin(Caller caller, NewCampaign wanted) {
        AreaPath place = areas.at(wanted.areaPath());
        KnownAreas.mustReach(caller, place);
        Instant now = clock.instant();
        return kept(new AwardCampaign(
                UuidCreator.getTimeOrderedEpoch(), wanted, place, policies.of(AwardRules.class, place, now), now));
    }

    @Transactional
    public AwardCampaignView become(Caller caller, UUID id, CampaignState wanted) {
        AwardCampaign campaign = campaigns.forChange(id);
        campaign.mustBeReachedBy(caller);
        campaign.become(wanted, clock.instant());
        return kept(campaign);
    }

    @Transactional
    public AwardCampaignView one(UUID id) {
        return campaigns.seen(id).view();
    }

    @Transactional
    public Page<AwardCampaignView> in(String areaPath, Paging paging) {
        AreaPath place = areas.at(areaPath);
        String list = "award-campaigns " + place;
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        campaigns.in(place, after, paging.size() + 1),
                        paging,
                        list,
                        campaign -> List.of(campaign.id().toString()))
                .map(AwardCampaign::view);
    }

    private AwardCampaignView kept(AwardCampaign campaign) {
        campaigns.keep(campaign);
        log.append(campaign.event());
        return campaign.view();
    }
}
