package org.lovebank.volunteer.annualassessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lovebank.eventlog.EventLog;
import org.lovebank.volunteer.notice.NoticeEnded;
import org.lovebank.volunteer.notice.NoticeKind;
import org.lovebank.volunteer.notice.NoticeStanding;
import org.lovebank.volunteer.notice.Noticed;
import org.lovebank.volunteer.policy.Policies;
import org.lovebank.volunteer.policy.honourrules.AssessmentNoticeRules;

/** How the notice of a year's best stands, and what its end means for them. */
@ApplicationScoped
class PublicisedYear {

    private final AnnualAssessmentRepository assessments;
    private final AssessmentLineRepository lines;
    private final PostingRepository postings;
    private final Noticed noticed;
    private final Policies policies;
    private final EventLog log;
    private final Clock clock;

    PublicisedYear(
            AnnualAssessmentRepository assessments,
            AssessmentLineRepository lines,
            PostingRepository postings,
            Noticed noticed,
            Policies policies,
            EventLog log,
            Clock clock) {
        this.assessments = assessments;
        this.lines = lines;
        this.postings = postings;
        this.noticed = noticed;
        this.policies = policies;
        this.log = log;
        this.clock = clock;
    }

    /** Passed also where no notice is asked for, or nobody is there to be posted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public NoticeStanding standing(AnnualAssessment assessment, Instant now) {
        return assessment.noticeId().map(noticed::whole).orElseGet(() -> {
            boolean asked = policies.of(AssessmentNoticeRules.class, assessment.place(), now)
                    .rules()
                    .beforeReport();
            return asked && !lines.excellent(assessment.id()).isEmpty()
                    ? NoticeStanding.NEVER_POSTED
                    : NoticeStanding.PASSED;
        });
    }

    /** Whom an objection was right against is struck; a notice that was taken down whole is to be posted again. */
    void on(@Observes NoticeEnded ended) {
        if (ended.kind() != NoticeKind.ASSESSMENT) {
            return;
        }
        postings.assessmentOf(ended.subjectId())
                .flatMap(assessments::findForChange)
                .filter(assessment -> assessment.noticeId().isPresent())
                .ifPresent(assessment -> {
                    postings.end(ended.subjectId(), ended.standing());
                    if (noticed.whole(assessment.noticeId().orElseThrow()) == NoticeStanding.TAKEN_DOWN) {
                        assessment.noticeFell(clock.instant());
                        assessments.keep(assessment);
                        log.append(assessment.event());
                    }
                });
    }
}
