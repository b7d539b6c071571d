package org.lovebank.task.campaign.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.task.campaign.CampaignView;
import org.lovebank.task.campaign.Campaigns;
import org.lovebank.task.place.KnownPlaces;
import org.lovebank.task.policy.Policies;
import org.lovebank.task.policy.VoicePolicy.StatsPrivacy;

/** Counts a campaign for the offices of a place: the campaign's own, or one within it. */
@ApplicationScoped
class ReportCampaign {

    private static final String[] OFFICES = {
        Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR
    };

    private final Campaigns campaigns;
    private final CampaignReportRepository reports;
    private final Policies policies;
    private final Clock clock;

    ReportCampaign(Campaigns campaigns, CampaignReportRepository reports, Policies policies, Clock clock) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    CampaignReport to(Caller caller, String code, @Nullable String areaPath) {
        CampaignView campaign = campaigns.one(code);
        AreaPath place = KnownPlaces.wellFormed(areaPath == null ? campaign.areaPath() : areaPath);
        KnownPlaces.mustHold(caller, place, OFFICES);
        int fewest =
                policies.content(StatsPrivacy.class, place, clock.instant()).fewest();
        return CampaignReport.of(campaign, place.value(), reports.count(code, place), fewest);
    }
}
