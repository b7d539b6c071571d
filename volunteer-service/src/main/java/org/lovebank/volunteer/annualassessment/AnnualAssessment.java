package org.lovebank.volunteer.annualassessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.events.PersonEvent.Recognition.AnnualAssessmentStateChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.annualassessment.AnnualAssessmentRefusal.AssessmentNoticeNotPassed;
import org.lovebank.volunteer.annualassessment.AnnualAssessmentRefusal.AssessmentStateForbids;
import org.lovebank.volunteer.annualassessment.AnnualAssessmentRefusal.CutOffNotReached;
import org.lovebank.volunteer.annualassessment.AnnualAssessmentRefusal.NoSuchAnnualAssessment;
import org.lovebank.volunteer.annualassessment.AnnualAssessmentRefusal.NobodyAbove;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.notice.NoticeStanding;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.honourrules.AssessmentRules;

/** A place's volunteers in a year up to the cut-off day; the lines are a snapshot and never change. */
@Entity
class AnnualAssessment {

    static final String[] STAFF = {Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.CENTER_ADMIN, Roles.AUDITOR};

    @Id
    private UUID id;

    private String areaPath;

    @Column(name = "assessed_year")
    private int year;

    private LocalDate fromOn;
    private LocalDate cutOffOn;
    private int assessed;
    private int excellent;
    private int policyVersion;

    @Enumerated(EnumType.STRING)
    private AssessmentState state;

    private @Nullable String reportedTo;
    private @Nullable UUID noticeId;
    private UUID madeBy;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    AnnualAssessment() {}

    /** On the cut-off day or later; counts what was served since the one before. */
    static AnnualAssessment made(
            UUID id, AreaPath place, int year, InForce<AssessmentRules> rule, Caller by, LocalDate today, Instant now) {
        KnownAreas.mustReach(by, place);
        LocalDate cutOff = rule.rules().cutOffOf(year);
        if (today.isBefore(cutOff)) {
            throw new Refused(new CutOffNotReached(cutOff.toString()));
        }
        AnnualAssessment assessment = new AnnualAssessment();
        assessment.id = id;
        assessment.areaPath = place.value();
        assessment.year = year;
        assessment.fromOn = rule.rules().cutOffOf(year - 1).plusDays(1);
        assessment.cutOffOn = cutOff;
        assessment.policyVersion = rule.version();
        assessment.state = AssessmentState.MADE;
        assessment.madeBy = by.id();
        assessment.changedAt = now;
        return assessment;
    }

    /** How many lines the snapshot has, and how many of them are excellent. */
    void counted(int lines, int best) {
        this.assessed = lines;
        this.excellent = best;
    }

    /** The best stand in public. */
    void publicise(UUID notice, Instant now) {
        go(AssessmentState.PUBLICISED, now);
        this.noticeId = notice;
    }

    /** The notice was taken down before its time: it is to be posted again. */
    void noticeFell(Instant now) {
        go(AssessmentState.MADE, now);
        this.noticeId = null;
    }

    /** The best go to the place above, when their notice has passed. */
    void report(Caller by, NoticeStanding notice, Instant now) {
        KnownAreas.mustReach(by, place());
        int end = areaPath.lastIndexOf('.');
        if (end < 0) {
            throw new Refused(new NobodyAbove(areaPath));
        }
        mustFollow(AssessmentState.REPORTED);
        if (notice != NoticeStanding.PASSED) {
            throw new Refused(new AssessmentNoticeNotPassed(notice.name()));
        }
        go(AssessmentState.REPORTED, now);
        this.reportedTo = areaPath.substring(0, end);
    }

    /** By somebody of the place to which it was reported. */
    void commend(Caller by, Instant now) {
        if (!by.reaches(above())) {
            throw new Refused(new NoSuchAnnualAssessment(id));
        }
        go(AssessmentState.COMMENDED, now);
    }

    private void go(AssessmentState wanted, Instant now) {
        mustFollow(wanted);
        this.state = wanted;
        this.changedAt = now;
    }

    void mustFollow(AssessmentState wanted) {
        if (!state.next().contains(wanted)) {
            throw new Refused(new AssessmentStateForbids(state.name(), wanted.name(), state.allowed()));
        }
    }

    boolean isVisibleTo(Caller caller) {
        return caller.holdsIn(place(), STAFF);
    }

    AreaPath place() {
        return new AreaPath(areaPath);
    }

    /** Where it was reported to; its own place before that. */
    AreaPath above() {
        return reportedTo == null ? place() : new AreaPath(reportedTo);
    }

    UUID id() {
        return id;
    }

    Optional<UUID> noticeId() {
        return Optional.ofNullable(noticeId);
    }

    int year() {
        return year;
    }

    LocalDate fromOn() {
        return fromOn;
    }

    LocalDate cutOffOn() {
        return cutOffOn;
    }

    AnnualAssessmentStateChanged event() {
        return new AnnualAssessmentStateChanged(
                id, version + 1, areaPath, year, assessed, excellent, state.name(), changedAt);
    }

    AnnualAssessmentView view() {
        return new AnnualAssessmentView(
                id,
                areaPath,
                year,
                fromOn,
                cutOffOn,
                assessed,
                excellent,
                policyVersion,
                state.name(),
                state.allowed(),
                reportedTo,
                noticeId,
                madeBy,
                version);
    }
}
