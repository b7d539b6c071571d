package org.lovebank.volunteer.annualassessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.eventlog.EventLog;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.annualassessment.AnnualAssessmentRefusal.NoSuchAnnualAssessment;
import org.lovebank.volunteer.annualassessment.AnnualAssessmentRefusal.NobodyExcellent;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.notice.NewNotice;
import org.lovebank.volunteer.notice.NoticeBasis;
import org.lovebank.volunteer.notice.NoticeKind;
import org.lovebank.volunteer.notice.PublishNotice;

/** The best of a year are posted, each with the hours of the year. */
@ApplicationScoped
class PubliciseYear {

    private final AnnualAssessmentRepository assessments;
    private final AssessmentLineRepository lines;
    private final PostingRepository postings;
    private final PublishNotice publishNotice;
    private final EventLog log;
    private final Clock clock;

    PubliciseYear(
            AnnualAssessmentRepository assessments,
            AssessmentLineRepository lines,
            PostingRepository postings,
            PublishNotice publishNotice,
            EventLog log,
            Clock clock) {
        this.assessments = assessments;
        this.lines = lines;
        this.postings = postings;
        this.publishNotice = publishNotice;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public AnnualAssessmentView by(Caller caller, UUID id) {
        AnnualAssessment assessment = assessments
                .findForChange(id)
                .filter(found -> found.isVisibleTo(caller))
                .orElseThrow(() -> new Refused(new NoSuchAnnualAssessment(id)));
        KnownAreas.mustReach(caller, assessment.place());
        assessment.mustFollow(AssessmentState.PUBLICISED);
        List<NewNotice.Line> posted =
                lines.excellent(id).stream().map(line -> line(id, line)).toList();
        if (posted.isEmpty()) {
            throw new Refused(new NobodyExcellent(id));
        }
        UUID notice = publishNotice
                .of(new NewNotice(
                        NoticeKind.ASSESSMENT,
                        assessment.place(),
                        assessment.year() + "年度志愿服务考核优秀人员公示",
                        "考核期：" + assessment.fromOn() + " 至 " + assessment.cutOffOn() + "。",
                        NoticeBasis.RULE,
                        posted,
                        caller.id()))
                .noticeId();
        assessment.publicise(notice, clock.instant());
        assessments.keep(assessment);
        log.append(assessment.event());
        return assessment.view();
    }

    private NewNotice.Line line(UUID assessmentId, AssessmentLine line) {
        UUID subject = UuidCreator.getTimeOrderedEpoch();
        postings.keep(subject, assessmentId, line.volunteerId());
        return new NewNotice.Line(subject, line.volunteerId(), line.minutes(), "优秀");
    }
}
