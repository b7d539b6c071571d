package org.lovebank.task.assignment;

import static org.lovebank.task.assignment.AssignmentState.*;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.AssignmentRefusal.MoreThanServed;
import org.lovebank.task.assignment.AssignmentRefusal.NothingServed;
import org.lovebank.task.assignment.AssignmentRefusal.WitnessIsVolunteer;
import org.lovebank.task.evidence.Attendance;
import org.lovebank.task.evidence.CheckPoint;
import org.lovebank.task.evidence.Served;
import org.lovebank.task.evidence.Witness;
import org.lovebank.task.policy.PolicyContent.Confirmation;
import org.lovebank.task.policy.PolicyContent.EvidenceGrades;
import org.lovebank.task.policy.PolicyContent.LateWithdrawal;
import org.lovebank.task.policy.PolicyContent.NoShow;
import org.lovebank.task.promise.Promise;

/** One volunteer's promised and served time; the volunteer accepted it personally. */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Plan plan;

    private UUID volunteerId;

    @Enumerated(EnumType.STRING)
    private AssignmentState state;

    @Embedded
    private Promise promise;

    @Embedded
    private @Nullable Attendance attendance;

    @Embedded
    private @Nullable Outcome outcome;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    Assignment(UUID volunteerId, Plan plan, Promise promise, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.volunteerId = volunteerId;
        this.plan = plan;
        this.state = promise.acceptedAt() == null ? OFFERED : ACCEPTED;
        this.promise = promise;
        this.changedAt = now;
    }

    /** The volunteer's own answer to an offer, or none in time. */
    void answer(AssignmentState answer, Instant now) {
        move(answer, now);
        promise = answer == ACCEPTED ? promise.kept(now) : promise;
    }

    /** Ends it without the volunteer's doing: CALLED_OFF, or VOIDED by a decision. */
    void end(AssignmentState how, @Nullable UUID by, @Nullable String reason, Instant now) {
        move(how, now);
        outcome().ended(by, reason);
    }

    public void checkIn(CheckPoint point, Instant now) {
        move(CHECKED_IN, now);
        attendance().came(point);
    }

    public void checkOut(CheckPoint point, int breakMinutes, Instant now) {
        mustAllow(CHECKED_OUT);
        Served served = attendance().until(point.at(), breakMinutes);
        if (served.minutes() <= 0) {
            throw new Refused(new NothingServed(id));
        }
        move(CHECKED_OUT, now);
        attendance().went(point, served);
    }

    /** Somebody else saw it; with this the volunteer's side is complete. */
    public void witness(Witness seenBy, EvidenceGrades rule, Instant now) {
        mustAllow(SUBMITTED);
        if (seenBy.personId().equals(volunteerId)) {
            throw new Refused(new WitnessIsVolunteer(id));
        }
        move(SUBMITTED, now);
        attendance().seen(seenBy, rule);
    }

    /** The recipient, who asked for them, or as the policy allows staff, say that it was so; or that it was less. */
    public void confirm(
            Caller caller, @Nullable Integer acknowledged, @Nullable Integer score, Confirmation rule, Instant now) {
        plan.mustBeConfirmedBy(caller, rule, id);
        state.mustBe(SUBMITTED, id);
        plan.mustBeIndependent(caller, volunteerId, attendance().seenBy().personId(), id);
        confirmed(caller.id(), acknowledged, score, now);
    }

    /** So many of the minutes that were served count; null for all. */
    void confirmed(UUID by, @Nullable Integer acknowledged, @Nullable Integer score, Instant now) {
        int served = attendance().served().minutes();
        if (acknowledged != null && acknowledged > served) {
            throw new Refused(new MoreThanServed(id, served));
        }
        move(CONFIRMED, now);
        attendance().count(acknowledged);
        outcome().confirmed(by, now, score);
    }

    /** The volunteer cannot come; shortly before the start that is late. */
    void withdraw(UUID by, LateWithdrawal rule, Instant now) {
        end(now.isAfter(plan.lateFrom(rule)) ? LATE_WITHDRAWN : WITHDRAWN, by, null, now);
    }

    /** Nobody came; {@code by} is who says so. */
    void noShow(UUID by, String reason, NoShow rule, Instant now) {
        mustAllow(NO_SHOW);
        plan.mustBeMissed(rule, id, now);
        end(NO_SHOW, by, reason, now);
    }

    void counted(UUID recordId, String recordState, Instant now) {
        outcome().counted(recordId, recordState);
        changedAt = now;
    }

    /** Whether the caller may know that it exists. */
    public boolean visibleTo(Caller caller) {
        return caller.is(volunteerId) || plan.isFor(caller.id()) || plan.inCareOf(caller);
    }

    void move(AssignmentState to, Instant now) {
        mustAllow(to);
        state = to;
        changedAt = now;
    }

    public void mustAllow(AssignmentState to) {
        state.mustAllow(to, id);
    }

    public UUID id() {
        return id;
    }

    public Plan plan() {
        return plan;
    }

    public UUID volunteerId() {
        return volunteerId;
    }

    public AssignmentState state() {
        return state;
    }

    long version() {
        return version;
    }

    public Promise promise() {
        return promise;
    }

    Instant changedAt() {
        return changedAt;
    }

    public Attendance attendance() {
        attendance = attendance == null ? new Attendance() : attendance;
        return attendance;
    }

    Outcome outcome() {
        outcome = outcome == null ? new Outcome() : outcome;
        return outcome;
    }
}
