package org.lovebank.volunteer.award.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.award.AwardCampaign;
import org.lovebank.volunteer.award.AwardCampaignRepository;
import org.lovebank.volunteer.award.AwardCampaignView;
import org.lovebank.volunteer.award.AwardRefusal.AwardNoticeNotPassed;
import org.lovebank.volunteer.award.CampaignState;
import org.lovebank.volunteer.award.nomination.Nomination;
import org.lovebank.volunteer.award.nomination.NominationRepository;
import org.lovebank.volunteer.honour.HonourLevel;
import org.lovebank.volunteer.honour.HonouredKind;
import org.lovebank.volunteer.honour.Honours;
import org.lovebank.volunteer.honour.KnownHonoured;
import org.lovebank.volunteer.honour.NewHonour;
import org.lovebank.volunteer.notice.NewNotice;
import org.lovebank.volunteer.notice.NoticeBasis;
import org.lovebank.volunteer.notice.NoticeEnded;
import org.lovebank.volunteer.notice.NoticeKind;
import org.lovebank.volunteer.notice.NoticeStanding;
import org.lovebank.volunteer.notice.Noticed;
import org.lovebank.volunteer.notice.PublishNotice;

/** The choice is posted, and announced as honours when nobody was right against it. */
@ApplicationScoped
class AnnounceChoice {

    private final AwardCampaignRepository campaigns;
    private final NominationRepository nominations;
    private final PublishNotice publishNotice;
    private final Noticed noticed;
    private final Honours honours;
    private final KnownHonoured known;
    private final KnownAreas areas;
    private final EventLog log;
    private final Clock clock;

    AnnounceChoice(
            AwardCampaignRepository campaigns,
            NominationRepository nominations,
            PublishNotice publishNotice,
            Noticed noticed,
            Honours honours,
            KnownHonoured known,
            KnownAreas areas,
            EventLog log,
            Clock clock) {
        this.campaigns = campaigns;
        this.nominations = nominations;
        this.publishNotice = publishNotice;
        this.noticed = noticed;
        this.honours = honours;
        this.known = known;
        this.areas = areas;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public AwardCampaignView publicise(Caller caller, UUID campaignId) {
        AwardCampaign campaign = campaigns.forChange(campaignId);
        campaign.mustBeReachedBy(caller);
        campaign.mustFollow(CampaignState.PUBLICISED);
        List<NewNotice.Line> lines =
                chosenOf(campaignId).stream().map(one -> line(campaign, one)).toList();
        UUID notice = publishNotice
                .of(new NewNotice(
                        NoticeKind.AWARD,
                        campaign.place(),
                        campaign.title() + "公示",
                        "",
                        NoticeBasis.RULE,
                        lines,
                        caller.id()))
                .noticeId();
        campaign.publicise(notice, clock.instant());
        return kept(campaign);
    }

    @Transactional
    public AwardCampaignView announce(Caller caller, UUID campaignId) {
        AwardCampaign campaign = campaigns.forChange(campaignId);
        campaign.mustBeReachedBy(caller);
        campaign.mustFollow(CampaignState.ANNOUNCED);
        List<Nomination> chosen = chosenOf(campaignId);
        chosen.forEach(this::mustHavePassed);
        Instant now = clock.instant();
        HonourLevel level = HonourLevel.of(areas.levelOf(campaign.place()));
        chosen.forEach(one -> one.honoured(
                honours.announce(
                        caller,
                        new NewHonour(
                                one.honoured(),
                                campaign.title() + " "
                                        + campaign.series(one.series()).name(),
                                level,
                                campaign.issuer(),
                                LocalDate.ofInstant(now, Time.DAYS),
                                null)),
                now));
        campaign.become(CampaignState.ANNOUNCED, now);
        return kept(campaign);
    }

    /** Against whom an objection was upheld is struck; a choice that was taken down is reviewed anew. */
    void on(@Observes NoticeEnded ended) {
        if (ended.kind() != NoticeKind.AWARD) {
            return;
        }
        nominations.known(ended.subjectId()).ifPresent(nomination -> {
            AwardCampaign campaign = campaigns.forChange(nomination.campaignId());
            if (!campaign.isPublicised()) {
                return;
            }
            if (ended.standing() == NoticeStanding.UPHELD) {
                nomination.strike(clock.instant());
            } else {
                campaign.become(CampaignState.REVIEWED, clock.instant());
                kept(campaign);
            }
        });
    }

    private NewNotice.Line line(AwardCampaign campaign, Nomination one) {
        boolean person = one.honoured().kind() == HonouredKind.PERSON;
        UUID personId = person ? one.honoured().id() : null;
        String series = campaign.series(one.series()).name();
        String words = person ? series : series + " " + known.shownName(one.honoured());
        return new NewNotice.Line(one.id(), personId, (long) one.votes(), words.strip());
    }

    private void mustHavePassed(Nomination one) {
        NoticeStanding standing = noticed.of(NoticeKind.AWARD, one.id());
        if (standing != NoticeStanding.PASSED) {
            throw new Refused(new AwardNoticeNotPassed(one.id(), standing.name()));
        }
    }

    private List<Nomination> chosenOf(UUID campaignId) {
        return nominations.allForChange(campaignId).stream()
                .filter(Nomination::isChosen)
                .toList();
    }

    private AwardCampaignView kept(AwardCampaign campaign) {
        campaigns.keep(campaign);
        log.append(campaign.event());
        return campaign.view();
    }
}
