package org.lovebank.volunteer.award.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.award.AwardCampaign;
import org.lovebank.volunteer.award.AwardCampaignRepository;
import org.lovebank.volunteer.award.AwardRefusal.NotOfThisPlace;
import org.lovebank.volunteer.award.AwardRefusal.VotedBefore;
import org.lovebank.volunteer.award.nomination.Nomination;
import org.lovebank.volunteer.award.nomination.NominationRepository;
import org.lovebank.volunteer.honour.KnownHonoured;
import org.lovebank.volunteer.person.People;

/** A person of the place votes once in a series; the vote is counted, and belongs to nobody from then on. */
@ApplicationScoped
class CastBallot {

    private final BallotRepository ballots;
    private final AwardCampaignRepository campaigns;
    private final NominationRepository nominations;
    private final KnownHonoured known;
    private final People people;
    private final Clock clock;

    CastBallot(
            BallotRepository ballots,
            AwardCampaignRepository campaigns,
            NominationRepository nominations,
            KnownHonoured known,
            People people,
            Clock clock) {
        this.ballots = ballots;
        this.campaigns = campaigns;
        this.nominations = nominations;
        this.known = known;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public void by(Caller voter, UUID campaignId, UUID nominationId) {
        // Held to the end: the review waits for votes that are being cast.
        AwardCampaign campaign = campaigns.asItStands(campaignId);
        campaign.mustTakeVotes(clock.instant());
        if (!campaign.place().contains(people.homeOf(voter.id()))) {
            throw new Refused(new NotOfThisPlace(campaign.place().value()));
        }
        Nomination nomination = nominations.seen(campaignId, nominationId);
        nomination.mustStand();
        known.mustBeOfOthers(nomination.honoured(), voter);
        if (!ballots.firstOf(campaignId, nomination.series(), voter.id())) {
            throw new Refused(new VotedBefore(nomination.series()));
        }
        nominations.count(nominationId);
    }
}
