package org.lovebank.volunteer.award.nomination;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.award.AwardCampaign;
import org.lovebank.volunteer.award.AwardCampaignRepository;
import org.lovebank.volunteer.award.AwardRefusal.NotOfThisPlace;
import org.lovebank.volunteer.award.AwardRefusal.SeriesTakes;
import org.lovebank.volunteer.award.nomination.NominationResource.NewNomination;
import org.lovebank.volunteer.holding.HeldData;
import org.lovebank.volunteer.honour.KnownHonoured;

/** Anybody of the place nominates; who is nominated may say no. */
@ApplicationScoped
class Nominate implements HeldData {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final NominationRepository nominations;
    private final AwardCampaignRepository campaigns;
    private final KnownHonoured known;
    private final Cursors cursors;
    private final Clock clock;

    Nominate(
            NominationRepository nominations,
            AwardCampaignRepository campaigns,
            KnownHonoured known,
            Cursors cursors,
            Clock clock) {
        this.nominations = nominations;
        this.campaigns = campaigns;
        this.known = known;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    public NominationView by(Caller caller, UUID campaignId, NewNomination wanted) {
        Instant now = clock.instant();
        AwardCampaign campaign = campaigns.asItStands(campaignId);
        campaign.mustTakeNominations(now);
        String takes = campaign.series(wanted.series()).subjectKind();
        if (!takes.equals(wanted.honoured().kind().name())) {
            throw new Refused(new SeriesTakes(takes));
        }
        if (!campaign.place().contains(known.placeOf(wanted.honoured()))) {
            throw new Refused(new NotOfThisPlace(campaign.place().value()));
        }
        Nomination nomination = new Nomination(
                UuidCreator.getTimeOrderedEpoch(), campaignId, wanted.series(), wanted.honoured(), caller, now);
        nominations.keep(nomination);
        return view(nomination, false);
    }

    @Transactional
    public NominationView withdraw(Caller caller, UUID campaignId, UUID id) {
        Nomination nomination = nominations.forChange(campaignId, id);
        nomination.withdraw(caller, known.concerns(nomination.honoured(), caller.id()), clock.instant());
        nominations.keep(nomination);
        return view(nomination, false);
    }

    @Transactional
    public Page<NominationView> of(UUID campaignId, Optional<String> series, Paging paging) {
        boolean withVotes = campaigns.seen(campaignId).votesAreOpen(clock.instant());
        String list = "nominations " + campaignId + " " + series.orElse("");
        UUID after = cursors.idPosition(paging, list).orElse(BEFORE_ALL);
        return cursors.page(
                        nominations.of(campaignId, series, after, paging.size() + 1),
                        paging,
                        list,
                        nomination -> List.of(nomination.id().toString()))
                .map(nomination -> view(nomination, withVotes));
    }

    @Override
    public String section() {
        return "nominations";
    }

    @Override
    public Object of(UUID personId) {
        return nominations.about(personId).stream()
                .map(nomination -> view(nomination, false))
                .toList();
    }

    private NominationView view(Nomination nomination, boolean withVotes) {
        return nomination.view(known.shownName(nomination.honoured()), withVotes);
    }
}
