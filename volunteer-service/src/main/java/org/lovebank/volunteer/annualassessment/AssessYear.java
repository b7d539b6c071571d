package org.lovebank.volunteer.annualassessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.annualassessment.AnnualAssessmentRefusal.NoSuchAnnualAssessment;
import org.lovebank.volunteer.annualassessment.AnnualAssessmentRefusal.NotReportedAsExcellent;
import org.lovebank.volunteer.annualassessment.AnnualAssessmentResource.Commendation;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.honour.HonourLevel;
import org.lovebank.volunteer.honour.Honoured;
import org.lovebank.volunteer.honour.HonouredKind;
import org.lovebank.volunteer.honour.Honours;
import org.lovebank.volunteer.honour.KnownHonoured;
import org.lovebank.volunteer.honour.NewHonour;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.honourrules.AssessmentRules;

/** A year is assessed where volunteers are, and its best are reported to the place above, which commends. */
@ApplicationScoped
class AssessYear {

    private final AnnualAssessmentRepository assessments;
    private final AssessmentLineRepository lines;
    private final PostingRepository postings;
    private final PublicisedYear publicisedYear;
    private final Honours honours;
    private final KnownHonoured known;
    private final KnownAreas areas;
    private final Policies policies;
    private final EventLog log;
    private final Clock clock;

    AssessYear(
            AnnualAssessmentRepository assessments,
            AssessmentLineRepository lines,
            PostingRepository postings,
            PublicisedYear publicisedYear,
            Honours honours,
            KnownHonoured known,
            KnownAreas areas,
            Policies policies,
            EventLog log,
            Clock clock) {
        this.assessments = assessments;
        this.lines = lines;
        this.postings = postings;
        this.publicisedYear = publicisedYear;
        this.honours = honours;
        this.known = known;
        this.areas = areas;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public AnnualAssessmentView make(Caller caller, String areaPath, int year) {
        AreaPath place = areas.at(areaPath);
        Instant now = clock.instant();
        InForce<AssessmentRules> rule = policies.of(AssessmentRules.class, place, now);
        AnnualAssessment assessment = AnnualAssessment.made(
                UuidCreator.getTimeOrderedEpoch(), place, year, rule, caller, LocalDate.ofInstant(now, Time.DAYS), now);
        assessments.keep(assessment);
        int assessed = lines.snapshot(assessment, rule.rules());
        assessment.counted(assessed, lines.excellentOf(assessment.id()));
        return kept(assessment);
    }

    @Transactional
    public AnnualAssessmentView report(Caller caller, UUID id) {
        postings.holdNoticeOf(id);
        AnnualAssessment assessment = locked(caller, id);
        Instant now = clock.instant();
        assessment.report(caller, publicisedYear.standing(assessment, now), now);
        return kept(assessment);
    }

    /** Each of those commended has an honour of the place above. */
    @Transactional
    public AnnualAssessmentView commend(Caller caller, UUID id, Commendation commendation) {
        AnnualAssessment assessment = locked(caller, id);
        Instant now = clock.instant();
        assessment.commend(caller, now);
        commendation.volunteerIds().forEach(volunteer -> honour(caller, assessment, volunteer, commendation, now));
        return kept(assessment);
    }

    private void honour(
            Caller caller, AnnualAssessment assessment, UUID volunteer, Commendation commendation, Instant now) {
        if (!lines.isExcellent(assessment.id(), volunteer)) {
            throw new Refused(new NotReportedAsExcellent(volunteer));
        }
        Honoured honoured = new Honoured(HonouredKind.PERSON, volunteer);
        known.mustBeOfOthers(honoured, caller);
        honours.announce(
                caller,
                new NewHonour(
                        honoured,
                        commendation.title(),
                        HonourLevel.of(areas.levelOf(assessment.above())),
                        commendation.issuer(),
                        LocalDate.ofInstant(now, Time.DAYS),
                        null));
    }

    private AnnualAssessment locked(Caller caller, UUID id) {
        return assessments
                .findForChange(id)
                .filter(assessment -> assessment.isVisibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchAnnualAssessment(id)));
    }

    private AnnualAssessmentView kept(AnnualAssessment assessment) {
        assessments.keep(assessment);
        log.append(assessment.event());
        return assessment.view();
    }
}
