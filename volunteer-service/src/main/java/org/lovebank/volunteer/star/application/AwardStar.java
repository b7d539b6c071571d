package org.lovebank.volunteer.star.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.AreaLevel;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.notice.NewNotice;
import org.lovebank.volunteer.notice.NoticeBasis;
import org.lovebank.volunteer.notice.NoticeEnded;
import org.lovebank.volunteer.notice.NoticeKind;
import org.lovebank.volunteer.notice.NoticeStanding;
import org.lovebank.volunteer.notice.Noticed;
import org.lovebank.volunteer.notice.PublishNotice;
import org.lovebank.volunteer.notice.PublishNotice.Posted;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.honourrules.StarAwardRules;
import org.lovebank.volunteer.star.AwardedStars;
import org.lovebank.volunteer.star.application.StarApplicationRefusal.NoSuchStarApplication;
import org.lovebank.volunteer.star.application.StarApplicationRefusal.StarCertifierTooLow;
import org.lovebank.volunteer.star.application.StarApplicationRefusal.StarNoticeNotPassed;

/** A reviewed application is posted, and awarded when nobody was right against it; fraud takes the star back. */
@ApplicationScoped
class AwardStar {

    private static final List<String> STARS = List.of("一星级", "二星级", "三星级", "四星级", "五星级");

    private final StarApplicationRepository applications;
    private final WeighStar weighStar;
    private final AwardedStars awardedStars;
    private final PublishNotice publishNotice;
    private final Noticed noticed;
    private final KnownAreas areas;
    private final Policies policies;
    private final EventLog log;
    private final Clock clock;

    AwardStar(
            StarApplicationRepository applications,
            WeighStar weighStar,
            AwardedStars awardedStars,
            PublishNotice publishNotice,
            Noticed noticed,
            KnownAreas areas,
            Policies policies,
            EventLog log,
            Clock clock) {
        this.applications = applications;
        this.weighStar = weighStar;
        this.awardedStars = awardedStars;
        this.publishNotice = publishNotice;
        this.noticed = noticed;
        this.areas = areas;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public StarApplicationView publicise(Caller caller, UUID id) {
        StarApplication application = found(caller, id, "PUBLICATION");
        application.mustFollow(StarApplicationState.PUBLICISED);
        Posted posted = publishNotice.of(new NewNotice(
                NoticeKind.STAR,
                application.place(),
                "星级志愿者认定公示",
                "",
                NoticeBasis.RULE,
                List.of(new NewNotice.Line(
                        application.id(), application.volunteerId(), null, STARS.get(application.stars() - 1))),
                caller.id()));
        application.publicise(posted.noticeId(), posted.until(), clock.instant());
        return kept(application);
    }

    @Transactional
    public StarApplicationView award(Caller caller, UUID id) {
        StarApplication application = found(caller, id, "AWARD");
        Instant now = clock.instant();
        mustCertify(caller, application, now);
        application.mustFollow(StarApplicationState.AWARDED);
        NoticeStanding standing = noticed.of(NoticeKind.STAR, id);
        if (standing != NoticeStanding.PASSED) {
            throw new Refused(new StarNoticeNotPassed(standing.name()));
        }
        // Records may have been taken back while the notice stood.
        application.award(
                weighStar.of(application.volunteerId(), application.place(), application.stars(), now), caller, now);
        StarApplicationView view = kept(application);
        awardedStars.become(application.volunteerId(), applications.highestAwarded(application.volunteerId()), now);
        return view;
    }

    @Transactional
    public StarApplicationView revoke(Caller caller, UUID id, StarReason reason) {
        StarApplication application = found(caller, id, "REVOCATION");
        Instant now = clock.instant();
        mustCertify(caller, application, now);
        application.revoke(reason, caller, now);
        StarApplicationView view = kept(application);
        awardedStars.become(application.volunteerId(), applications.highestAwarded(application.volunteerId()), now);
        return view;
    }

    /** An upheld objection ends the application; a notice that was only taken down is to be posted again. */
    void on(@Observes NoticeEnded ended) {
        if (ended.kind() != NoticeKind.STAR) {
            return;
        }
        applications
                .findForChange(ended.subjectId())
                .filter(StarApplication::isPublicised)
                .ifPresent(application -> {
                    if (ended.standing() == NoticeStanding.UPHELD) {
                        application.reject(StarReason.OBJECTION_UPHELD, null, clock.instant());
                    } else {
                        application.noticeFell(clock.instant());
                    }
                    kept(application);
                });
    }

    private void mustCertify(Caller caller, StarApplication application, Instant now) {
        String level = policies.of(StarAwardRules.class, application.place(), now)
                .rules()
                .certifierLevel(application.stars());
        if (!areas.actsFor(caller, application.place(), AreaLevel.valueOf(level))) {
            throw new Refused(new StarCertifierTooLow(application.stars(), level));
        }
    }

    private StarApplication found(Caller caller, UUID id, String step) {
        StarApplication application =
                applications.findForChange(id).orElseThrow(() -> new Refused(new NoSuchStarApplication(id)));
        application.mustBeDecidedBy(caller, step);
        return application;
    }

    private StarApplicationView kept(StarApplication application) {
        applications.keep(application);
        log.append(application.event());
        return application.view();
    }
}
