package org.lovebank.volunteer.award.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.award.AwardCampaign;
import org.lovebank.volunteer.award.AwardCampaignRepository;
import org.lovebank.volunteer.award.AwardCampaignView;
import org.lovebank.volunteer.award.AwardRefusal.MoreThanPlaces;
import org.lovebank.volunteer.award.AwardRefusal.NoSuchNomination;
import org.lovebank.volunteer.award.AwardRefusal.NobodyChosen;
import org.lovebank.volunteer.award.nomination.Nomination;
import org.lovebank.volunteer.award.nomination.NominationRepository;
import org.lovebank.volunteer.honour.KnownHonoured;

/** The centre chooses among the nominated when the ballot is over, within the places of each series. */
@ApplicationScoped
class ChooseNominees {

    private final AwardCampaignRepository campaigns;
    private final NominationRepository nominations;
    private final KnownHonoured known;
    private final EventLog log;
    private final Clock clock;

    ChooseNominees(
            AwardCampaignRepository campaigns,
            NominationRepository nominations,
            KnownHonoured known,
            EventLog log,
            Clock clock) {
        this.campaigns = campaigns;
        this.nominations = nominations;
        this.known = known;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public AwardCampaignView by(Caller caller, UUID campaignId, Set<UUID> chosen) {
        Instant now = clock.instant();
        AwardCampaign campaign = campaigns.forChange(campaignId);
        campaign.mustBeReachedBy(caller);
        campaign.review(now);
        List<Nomination> all = nominations.allForChange(campaignId);
        mustFit(campaign, all, chosen);
        for (Nomination nomination : all) {
            boolean isChosen = chosen.contains(nomination.id());
            if (isChosen) {
                known.mustBeOfOthers(nomination.honoured(), caller);
            }
            nomination.choose(isChosen, now);
        }
        campaigns.keep(campaign);
        log.append(campaign.event());
        return campaign.view();
    }

    private static void mustFit(AwardCampaign campaign, List<Nomination> all, Set<UUID> chosen) {
        if (chosen.isEmpty()) {
            throw new Refused(new NobodyChosen());
        }
        Set<UUID> known = all.stream().map(Nomination::id).collect(Collectors.toSet());
        chosen.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(unknown -> {
            throw new Refused(new NoSuchNomination(unknown));
        });
        Map<String, Long> counts = all.stream()
                .filter(nomination -> chosen.contains(nomination.id()))
                .collect(Collectors.groupingBy(Nomination::series, Collectors.counting()));
        counts.forEach((series, count) -> {
            int places = campaign.series(series).places();
            if (count > places) {
                throw new Refused(new MoreThanPlaces(series, places, count.intValue()));
            }
        });
    }
}
